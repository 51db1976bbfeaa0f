package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.experiment.RandomExperiments;

class TrainerTest {

  private static final int STEPS = 50;

  /** Grows by about a factor of three a step, so that it takes hundreds of steps to leave the numbers. */
  private static final String DIVERGING =
    "v=1&data=plane&samples=40&hidden=0&init=ones&lr=3&test=0.5";

  private final Experiment experiment = Links.experiment(
    "v=1&data=moons&samples=40&hidden=3-3&init=glorot-normal&batch=7&dropout=0.2&opt=adam_0.9_0.999_1e-8&lr=0.02"
  );

  @ParameterizedTest
  @ValueSource(ints = { 1, 2, 3, 4 })
  void goingBackAndForth_givesTheBitsOfAStraightRun(int seed) {
    RandomExperiments random = new RandomExperiments(seed);
    for (int k = 0; k < 15; k++) {
      Experiment drawn = random.small().with(new Event.SetLearningRate(20, 0.01)).orElseThrow();
      List<String> straight = fingerprints(drawn);
      Trainer trainer = new Trainer(drawn);
      for (int jump = 0; jump < 8; jump++) {
        int step = random.below(STEPS + 1);
        if (jump % 2 == 0) trainer.goTo(step);
        else trainer.rewind(step);

        assertThat(trainer.step()).isLessThanOrEqualTo(step == 0 ? 0 : STEPS);
        assertThat(Fingerprints.of(trainer)).isEqualTo(straight.get((int) trainer.step()));
        if (jump % 2 == 0) assertThat(trainer.step()).isEqualTo(
          Math.min(step, straight.size() - 1)
        );
      }
    }
  }

  @Test
  void rewinding_neverGoesForward() {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(5);
    trainer.rewind(9);

    assertThat(trainer.step()).isEqualTo(5);
  }

  @Test
  void historyAfterGoingBackAndForth_isThatOfAStraightRun() {
    Trainer straight = new Trainer(experiment);
    straight.advanceTo(40);
    Trainer trainer = new Trainer(experiment);
    for (int step : new int[] { 45, 3, 17, 0, 40 }) trainer.goTo(step);

    assertThat(trainer.snapshot().history()).isEqualTo(straight.snapshot().history());
    assertThat(trainer.snapshot().history()).hasSize(41);
  }

  @ParameterizedTest
  @ValueSource(ints = { 2, 3, 16, 1_000, 100_000 })
  void divergence_isFoundAtTheSameStepHoweverThinTheHistory(int capacity) {
    Trainer trainer = new Trainer(Links.experiment(DIVERGING), capacity);
    trainer.advanceTo(100_000);
    Snapshot stopped = trainer.snapshot();

    Trainer exact = new Trainer(Links.experiment(DIVERGING), 100_000);
    while (exact.advance()) assertThat(exact.snapshot().train().loss()).isFinite();
    assertThat(stopped.step()).isEqualTo(exact.step()).isGreaterThan(100);
    assertThat(stopped.train().loss()).isFinite();
    assertThat(stopped.divergence().orElseThrow().step()).isEqualTo(stopped.step() + 1);
    assertThat(stopped.divergence().orElseThrow().learningRate()).isEqualTo(3);
    assertThat(stopped.divergence().orElseThrow().message()).contains(
      "Step %,d".formatted(stopped.step() + 1),
      "learning rate 3 ",
      "last finite step, %,d".formatted(stopped.step())
    );
    assertThat(trainer.advance()).isFalse();
    assertThat(trainer.step()).isEqualTo(stopped.step());
  }

  @Test
  void divergingRunStartedAnew_stopsAtTheSameStep() {
    Trainer trainer = new Trainer(Links.experiment(DIVERGING));
    trainer.advanceTo(100_000);
    Snapshot stopped = trainer.snapshot();
    trainer.goTo(0);
    assertThat(trainer.snapshot().divergence()).isEmpty();
    trainer.advanceTo(100_000);

    assertThat(trainer.snapshot().parameters().fingerprint()).isEqualTo(
      stopped.parameters().fingerprint()
    );
    assertThat(trainer.snapshot().divergence()).isEqualTo(stopped.divergence());
  }

  @Test
  void runWhoseFirstLossIsInfinite_standsAtStep0() {
    String widths = "80" + "-80".repeat(31);
    Trainer trainer = new Trainer(
      Links.experiment(
        "v=1&data=sine&samples=8&act=relu&init=scaled-twins_100_constant_100&hidden=" + widths
      )
    );

    assertThat(trainer.snapshot().train().loss()).isInfinite();
    assertThat(trainer.advance()).isFalse();
    assertThat(trainer.step()).isZero();
    assertThat(trainer.snapshot().divergence().orElseThrow().step()).isEqualTo(1);
    assertThat(trainer.snapshot().divergence().orElseThrow().cause()).startsWith(
      "It started at a loss of ∞"
    );
  }

  @Test
  void divergedRun_goesOnWithASmallerLearningRate() {
    Trainer trainer = new Trainer(Links.experiment(DIVERGING));
    trainer.advanceTo(100_000);
    long stopped = trainer.step();
    trainer.continueAs(
      trainer.experiment().with(new Event.SetLearningRate(stopped, 0.01)).orElseThrow()
    );

    assertThat(trainer.snapshot().divergence()).isEmpty();
    assertThat(trainer.advance()).isTrue();
    assertThat(trainer.step()).isEqualTo(stopped + 1);
  }

  @Test
  void learningRateChangedOnTheWay_isTheSameRunAsPlannedFromTheStart() {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(30);
    trainer.goTo(20);
    trainer.continueAs(experiment.with(new Event.SetLearningRate(20, 0.001)).orElseThrow());
    trainer.advanceTo(40);

    assertThat(Fingerprints.of(trainer)).isEqualTo(
      Fingerprints.at(40, experiment.with(new Event.SetLearningRate(20, 0.001)).orElseThrow())
    );
    assertThat(Fingerprints.of(trainer)).isNotEqualTo(Fingerprints.at(40, experiment));
  }

  @Test
  void learningRateChangedAtTheStart_isThatOfTheExperiment() {
    Trainer trainer = new Trainer(experiment);
    trainer.continueAs(experiment.with(new Event.SetLearningRate(0, 0.001)).orElseThrow());
    trainer.advanceTo(10);

    assertThat(Fingerprints.of(trainer)).isEqualTo(
      Fingerprints.at(10, experiment.with(new Event.SetLearningRate(0, 0.001)).orElseThrow())
    );
  }

  @Test
  void continuingAsAnExperimentThatWasDifferent_isRefused() {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(10);

    assertThatIllegalArgumentException().isThrownBy(() ->
      trainer.continueAs(experiment.withSeed(9))
    );
  }

  @Test
  void longRun_keepsABoundedHistoryThatEndsAtThePresent() {
    Trainer trainer = new Trainer(experiment, 10);
    for (int step = 0; step < 700; step++) {
      trainer.advance();
      List<LossPoint> history = trainer.snapshot().history();

      assertThat(history).hasSizeLessThanOrEqualTo(11);
      assertThat(history.getFirst().step()).isZero();
      assertThat(history.getLast().step()).isEqualTo(step + 1);
    }
    assertThat(trainer.snapshot().history())
      .extracting(LossPoint::step)
      .containsExactly(0L, 128L, 256L, 384L, 512L, 640L, 700L);
  }

  @Test
  void epoch_countsWholePasses() {
    Trainer trainer = new Trainer(experiment);
    assertThat(trainer.batches().stepsPerEpoch()).isEqualTo(5);
    trainer.advanceTo(14);

    assertThat(trainer.snapshot().epoch()).isEqualTo(2);
  }

  private static List<String> fingerprints(Experiment experiment) {
    Trainer trainer = new Trainer(experiment);
    List<String> fingerprints = new ArrayList<>(List.of(Fingerprints.of(trainer)));
    while (trainer.step() < STEPS && trainer.advance()) fingerprints.add(Fingerprints.of(trainer));
    return fingerprints;
  }
}
