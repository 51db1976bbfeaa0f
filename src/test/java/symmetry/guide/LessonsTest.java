package symmetry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.experiment.Advice;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Links;
import symmetry.training.Inspector;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/** The lessons as values: what their rules say follows from what is measured. */
class LessonsTest {

  static Stream<Integer> numbers() {
    return IntStream.rangeClosed(1, Lessons.ALL.size()).boxed();
  }

  @Test
  void guide_hasAboutTenLessons_eachWithTwoOrThreeControlsAtMost() {
    assertThat(Lessons.ALL)
      .hasSizeBetween(10, 12)
      .allSatisfy(l -> assertThat(l.controls()).hasSizeBetween(1, 3))
      .allSatisfy(l -> assertThat(l.answers()).hasSizeBetween(2, 3));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everySetting_isAnExperimentThatALinkHolds(int number) {
    Lesson lesson = Lessons.number(number);
    for (Setting setting : LessonSettings.of(lesson)) {
      Experiment experiment = lesson.experiment(setting);
      assertThat(Links.experiment(new Link(experiment, 0).query()))
        .as(setting.inWords())
        .isEqualTo(experiment);
      assertThat(lesson.steps()).isLessThanOrEqualTo((int) experiment.replayableSteps());
      assertThat(Setting.parse(lesson.controls(), setting.token())).contains(setting);
    }
  }

  /** The rules look at figures, not at settings: another experiment, another answer. */
  @ParameterizedTest
  @CsvSource({
    "zeros, tanh, 2, 0.6931 → 0.6931",
    "zeros, sigmoid, 2, 0.6931 → 0.6931",
    "bias, 0.75_tanh, 1, output bias 1.10",
    "bias, 0.5_tanh, 0, 0.6931 → 0.6931",
    "bias, 0.75_sigmoid, 2, 0.6931 → 0.03",
    "equal, 0.5_tanh, 1, 1 of 4 units distinct",
    "equal, random_tanh, 0, 4 of 4 units distinct",
    "harder, 3_20_adam, 1, never different",
    "worth, 8_equal, 1, largest gap",
    "worth, 8_random, 0, largest gap 0.6",
    "touch, 0.001_1, 1, 2 of 4 units distinct",
    "touch, 0.1_3, 2, 4 of 4 units distinct",
    "freed, 0.05_1000, 2, 0.8157 → 0.01",
    "freed, 0.01_500, 2, 4 of 4 units distinct",
    "random, glorot_1, 2, below 0.1 at step 3",
    "random, he_3, 2, 0.02",
    "different, cloned, 1, 1 of 4 units distinct",
    "different, ramp, 0, 4 of 4 units distinct",
    "different, twins, 1, 2 pairs of twins",
    "different, zeros-dropout, 1, 1 of 4 units distinct",
    "different, equal-dropout, 0, 4 of 4 units distinct",
    "enough, 0.01_0.5, 2, not below 0.1",
    "enough, 0.1_0.5, 0, below 0.1 at step",
    "enough, 0.01_0, 1, below 0.1 at step",
    "scale, 0.01_tanh, 0, signal 0.01",
    "scale, fitting_tanh, 1, signal",
    "scale, 1_tanh, 2, signal",
    "scale, 1_relu, 2, diverged",
    "which, relu_16_3, 1, 'N(0, 2/16)'",
    "which, tanh_16_3, 0, (16+16)",
    "which, selu_16_3, 2, 'N(0, 1/16)'",
    "which, gelu_16_3, 1, 'N(0, 2/16)'",
  })
  void answer_followsFromTheFigures(String lesson, String setting, int answer, String figures) {
    Outcome outcome = outcome(lesson, setting);
    assertThat(outcome.answer()).isEqualTo(answer);
    assertThat(outcome.figures()).contains(figures);
    assertThat(outcome.happened()).isNotBlank();
    assertThat(outcome.why()).isNotBlank();
  }

  @Test
  void biasOfZeros_isTheLogitOfTheShareOfOrangePoints() {
    assertThat(outcome("bias", "0.75_tanh").why()).contains("the network answers 75.0 %");
    assertThat(outcome("bias", "0.9_tanh").why()).contains("the network answers 90.0 %");
  }

  @Test
  void lossThatDidNotMove_isSaidToHaveMovedByExactlyNothing() {
    assertThat(outcome("zeros", "tanh").happened()).contains("exactly 0");
    assertThat(outcome("zeros", "tanh").why())
      .contains("ln 2")
      .contains("outgoing weights are all zero");
  }

  @Test
  void shadow_isApartByNoMoreThanRounding() {
    assertThat(outcome("worth", "8_equal").figures()).containsPattern(
      "largest gap \\d\\.\\d·10⁻¹[⁵⁶⁷]"
    );
  }

  @ParameterizedTest
  @CsvSource({ "0.1_1, grew from 0.100 to 1.29", "1e-6_3, grew from 1.0·10⁻⁶ to" })
  void touchedWeight_isSaidToHaveGrownByWhatItGrew(String setting, String words) {
    assertThat(outcome("touch", setting).why()).contains(words);
  }

  @Test
  void freedNetwork_isTheOneOfTheFirstLesson() {
    Lesson freed = lesson("freed");
    Lesson first = Lessons.number(1);
    assertThat(freed.experiment(freed.usual()).withoutLastEvent()).isEqualTo(
      first.experiment(first.usual())
    );
    assertThat(outcome("freed", "0.05_1000").happened()).contains("right after the nudge");
    assertThat(outcome("freed", "0.05_1000").why()).contains("has a loss of 0.5280");
  }

  @Test
  void randomStart_isComparedWithTheFreedNetwork() {
    assertThat(outcome("random", "glorot_1").why()).containsPattern("needed 2,1\\d\\d steps");
    assertThat(outcome("random", "glorot_1").why()).containsPattern("passed there in \\d\\d steps");
  }

  /**
   * The question is open before the last step. Then, alone, or beside a random start, one of the two losses has fallen to
   * a half of what it was, or stalls.
   */
  @ParameterizedTest
  @MethodSource("numbers")
  void usualRun_isOpenUntilItsStep_andEndsInSomethingSeen(int number) {
    Lesson lesson = Lessons.number(number);
    Trainer own = new Trainer(lesson.experiment(lesson.usual()));
    own.goTo(lesson.steps() - 1);
    Snapshot before = own.snapshot();
    Inspector inspector = new Inspector(before.experiment(), before.dataset());
    var inspection = inspector.inspect(before, Lesson.VIEW);
    assertThat(new Examiner(lesson).judge(before, inspection)).isEmpty();
    own.goTo(lesson.steps());
    double start = own.snapshot().history().getFirst().trainLoss();
    double end = own.snapshot().train().loss();
    double beside = lesson
      .rival(lesson.usual())
      .map(rival -> OtherRun.of(rival, lesson.steps()).loss())
      .orElse(end);
    assertThat(Math.min(end, beside)).isLessThan(0.9 * start);
    if (lesson.rival(lesson.usual()).isPresent()) assertThat(beside).isLessThan(0.9 * end);
  }

  /** "3.2 times what it gets" is the fifth root of the sixth layer's spread over the first's. */
  @ParameterizedTest
  @CsvSource({
    "0.01_tanh, passes on 4.0 % of what it gets, the loss hardly falls",
    "fitting_tanh, here 90.1 % of what it gets on average, 'about as much as it gets'",
    "1_relu, gives 2.48 times what it gets, explode",
    "1_tanh, 64.6 % of the activations are at ±1, learn all the same",
  })
  void signal_isSaidToGrowAsMuchAsItWasMeasuredTo(String setting, String factor, String words) {
    assertThat(outcome("scale", setting).why()).contains(factor).contains(words);
    assertThat(outcome("scale", setting).why()).doesNotContain("several times");
  }

  /** Six layers of sigmoids hardly learn by the rule of thumb, and do from what is recommended instead. */
  @Test
  void sigmoidInDepth_learnsFromWhatIsRecommended() {
    assertThat(outcome("which", "sigmoid_16_6").why())
      .contains("hardly learnt")
      .contains("10.15 × a random orthogonal matrix");
    assertThat(outcome("which", "relu_16_6").why()).doesNotContain("hardly learn");
    Lesson lesson = lesson("which");
    Setting setting = Setting.parse(lesson.controls(), "sigmoid_16_6").orElseThrow();
    Trainer trainer = new Trainer(Advice.followed(lesson.experiment(setting)));
    trainer.goTo(lesson.steps());
    assertThat(trainer.snapshot().train().loss()).isLessThan(0.5 * Math.log(2));
  }

  /** As links name the run of a lesson. */
  private static Outcome outcome(String lesson, String setting) {
    return LessonSettings.outcome(LessonSettings.token(lesson(lesson), setting));
  }

  private static Lesson lesson(String id) {
    return Lessons.number(Lessons.numberOf(id).orElseThrow());
  }
}
