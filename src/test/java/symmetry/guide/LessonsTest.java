package symmetry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Links;
import symmetry.study.Work;
import symmetry.training.Inspector;
import symmetry.training.Trainer;

/** The lessons as values: what their rules say follows from what is measured. */
class LessonsTest {

  static Stream<Integer> numbers() {
    return IntStream.rangeClosed(1, Lessons.ALL.size()).boxed();
  }

  @Test
  void guide_hasTenLessons_eachWithTwoOrThreeControlsAtMost() {
    assertThat(Lessons.ALL)
      .hasSize(10)
      .allSatisfy(l -> assertThat(l.controls()).hasSizeBetween(1, 3))
      .allSatisfy(l -> assertThat(l.answers()).hasSizeBetween(2, 3));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everySetting_isAnExperimentThatALinkHolds(int number) {
    Lesson lesson = Lessons.number(number);
    for (Setting setting : settings(lesson)) {
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
    "1, tanh, 2, 0.6931 → 0.6931",
    "1, sigmoid, 2, 0.6931 → 0.6931",
    "2, 0.75_tanh, 1, output bias 1.10",
    "2, 0.5_tanh, 0, 0.6931 → 0.6931",
    "2, 0.75_sigmoid, 2, 0.6931 → 0.03",
    "3, 0.5_tanh, 1, 1 of 4 units distinct",
    "3, random_tanh, 0, 4 of 4 units distinct",
    "4, 3_20_adam, 1, never parted",
    "5, 8_equal, 1, largest gap",
    "5, 8_random, 0, largest gap 0.6",
    "6, 0.001_1, 1, 2 of 4 units distinct",
    "6, 0.1_3, 2, 4 of 4 units distinct",
    "7, cloned, 1, 1 of 4 units distinct",
    "7, ramp, 0, 4 of 4 units distinct",
    "7, twins, 1, 2 pairs of twins",
    "7, zeros-dropout, 1, 1 of 4 units distinct",
    "7, equal-dropout, 0, 4 of 4 units distinct",
    "8, 0.01_0.5, 2, not below 0.1",
    "8, 0.1_0.5, 0, below 0.1 at step",
    "8, 0.01_0, 1, below 0.1 at step",
    "9, 0.01_tanh, 0, signal 0.01",
    "9, fitting_tanh, 1, signal",
    "9, 1_tanh, 2, signal",
    "9, 1_relu, 2, diverged",
    "10, relu_16_3, 1, 'N(0, 2/16)'",
    "10, tanh_16_3, 0, (16+16)",
    "10, selu_16_3, 2, 'N(0, 1/16)'",
  })
  void answer_followsFromTheFigures(int number, String setting, int answer, String figures) {
    Outcome outcome = outcome(number, setting);
    assertThat(outcome.answer()).isEqualTo(answer);
    assertThat(outcome.figures()).contains(figures);
    assertThat(outcome.happened()).isNotBlank();
    assertThat(outcome.why()).isNotBlank();
  }

  @Test
  void biasOfZeros_isTheLogitOfTheShareOfOrangePoints() {
    assertThat(outcome(2, "0.75_tanh").why()).contains("the network answers 75.0 %");
    assertThat(outcome(2, "0.9_tanh").why()).contains("the network answers 90.0 %");
  }

  @Test
  void lossThatDidNotMove_isSaidToHaveMovedByExactlyNothing() {
    assertThat(outcome(1, "tanh").happened()).contains("exactly 0");
    assertThat(outcome(1, "tanh").why()).contains("ln 2").contains("outgoing weights are all zero");
  }

  @Test
  void shadow_isApartByNoMoreThanRounding() {
    assertThat(outcome(5, "8_equal").figures()).containsPattern("largest gap \\d.\\de-1[5-7]");
  }

  @Test
  void sigmoidInDepth_doesNotLearnFromItsBestStart_andTheGuideSaysSo() {
    assertThat(outcome(10, "sigmoid_16_6").why()).contains("hardly learns");
    assertThat(outcome(10, "relu_16_6").why()).doesNotContain("hardly learn");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void question_isOpenBeforeItsStep(int number) {
    Lesson lesson = Lessons.number(number);
    Trainer trainer = new Trainer(lesson.experiment(lesson.usual()));
    trainer.goTo(lesson.steps() - 1);
    var snapshot = trainer.snapshot();
    Inspector inspector = new Inspector(snapshot.experiment(), snapshot.dataset());
    var inspection = inspector.inspect(snapshot, Lesson.VIEW);
    assertThat(new Examiner(lesson).judge(snapshot, inspection)).isEmpty();
  }

  private static Outcome outcome(int number, String tokens) {
    Lesson lesson = Lessons.number(number);
    Setting setting = Setting.parse(lesson.controls(), tokens).orElseThrow();
    Note note = new Note(number, setting, Note.NO_ANSWER, lesson.steps());
    return new Replay(note).run(Work.unwatched()).orElseThrow();
  }

  private static List<Setting> settings(Lesson lesson) {
    List<Setting> all = new ArrayList<>(List.of(lesson.usual()));
    for (int k = 0; k < lesson.controls().size(); k++) {
      int options = lesson.controls().get(k).options().size();
      for (Setting setting : List.copyOf(all)) {
        for (int option = 1; option < options; option++) all.add(setting.with(k, option));
      }
    }
    return all;
  }
}
