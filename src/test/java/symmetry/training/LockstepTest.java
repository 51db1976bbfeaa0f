package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

class LockstepTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void each_hasTheBitsOfItsOwnRun() {
    List<Experiment> experiments = List.of(
      Links.experiment("v=1&data=moons&samples=60&init=glorot-uniform&batch=8"),
      Links.experiment("v=1&data=moons&samples=60&hidden=8-8&init=he-normal&act=relu&batch=8"),
      Links.experiment("v=1&data=circle&seed=4&hidden=6&opt=adam_0.9_0.999_1e-8&lr=0.01"),
      Links.experiment("v=1&data=iris&init=lecun-normal&dropout=0.3&batch=16")
    );
    Lockstep lockstep = new Lockstep(Comparison.of(experiments.toArray(Experiment[]::new)));
    for (int k = 0; k < 137; k++) lockstep.advance();
    assertAlone(lockstep, experiments, 137);

    lockstep.rewind(41);
    while (lockstep.step() < 41) lockstep.advance();
    assertAlone(lockstep, experiments, 41);
  }

  @Test
  void experimentsThatDifferInTheirStart_seeTheSameSplitAndBatches() {
    Comparison comparison = Comparison.of(
      Links.experiment("v=1&data=moons&batch=8"),
      Links.experiment("v=1&data=moons&batch=8&hidden=9-9&init=he-normal&lr=0.01")
    );
    assertThat(comparison.hasSameData()).isTrue();
    assertThat(comparison.hasSameBatches()).isTrue();
    Trainer one = new Trainer(comparison.experiment(0));
    Trainer other = new Trainer(comparison.experiment(1));
    assertThat(other.dataset().train()).isEqualTo(one.dataset().train());
    for (long step = 0; step < 40; step++) {
      assertThat(other.batches().batch(step)).isEqualTo(one.batches().batch(step));
    }
    assertThat(
      Comparison.of(comparison.experiment(0), comparison.experiment(1).withSeed(2)).hasSameData()
    ).isFalse();
  }

  /** Every rule that is linear in the gradient, any depth, any activation, several outputs. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      "v=1&data=circle&hidden=8",
      "v=1&data=moons&hidden=5&batch=10&act=sigmoid",
      "v=1&data=moons&hidden=7&act=relu&init=constant_0.3&bias=constant_0.1&lr=0.05",
      "v=1&data=circle&hidden=4-6-3&init=constant_0.2",
      "v=1&data=iris&hidden=3-5&init=constant_0.4&batch=16&lr=0.1",
      "v=1&data=moons&hidden=6&opt=momentum_0.9&lr=0.05",
      "v=1&data=moons&hidden=3-3&opt=nesterov_0.8&lr=0.05&events=100_lr_0.02*200_batches_3",
    }
  )
  void shadowOfClones_hasTheirLossForAThousandSteps(String query) {
    Experiment wide = Links.experiment(query);
    assertThat(WidthOneShadow.of(wide).doubts()).isEmpty();
    Lockstep lockstep = afterAThousandSteps(wide);
    List<Snapshot> snapshots = lockstep.snapshots();
    assertThat(snapshots.get(0).train().loss()).isNotEqualTo(
      snapshots.get(0).history().getFirst().trainLoss()
    );
    assertThat(snapshots.get(1).experiment().hidden()).allMatch(layer -> layer.units() == 1);
    assertThat(lockstep.gaps().get(0)).isEmpty();
    assertThat(lockstep.gaps().get(1).orElseThrow().largest()).isLessThan(ROUNDING);
  }

  @Test
  void shadowOfUnitsThatDiffer_partsFromThem() {
    Experiment wide = Links.experiment("v=1&data=circle&hidden=8&init=glorot-uniform");
    assertThat(WidthOneShadow.of(wide).doubts()).containsExactly(
      "the units of hidden layer 1 do not start as clones"
    );
    Lockstep.Gap gap = afterAThousandSteps(wide).gaps().get(1).orElseThrow();
    assertThat(gap.largest()).isGreaterThan(0.05);
    assertThat(gap.step()).isPositive();
  }

  @Test
  void whatIsNotLinearInTheGradientOrTreatsUnitsDifferently_isDoubted() {
    assertThat(doubts("v=1&opt=adam_0.9_0.999_1e-8")).hasSize(1);
    assertThat(doubts("v=1&l2=0.01")).hasSize(1);
    assertThat(doubts("v=1&dropout=0.5")).hasSize(1);
    assertThat(doubts("v=1&events=5_w_1_2_1_0.7"))
      .singleElement()
      .asString()
      .contains("a hand edit of weight 1→2 in layer 1");
    Lockstep penalised = afterAThousandSteps(Links.experiment("v=1&data=circle&hidden=8&l2=0.01"));
    assertThat(penalised.gaps().get(1).orElseThrow().largest()).isGreaterThan(1e-6);
  }

  @Test
  void gap_isNotForgottenOnTheWayBack() {
    Lockstep lockstep = afterAThousandSteps(Links.experiment("v=1&data=circle&init=he-normal"));
    var gap = lockstep.gaps().get(1);
    lockstep.rewind(0);
    assertThat(lockstep.step()).isZero();
    assertThat(lockstep.gaps().get(1)).isEqualTo(gap);
  }

  @Test
  void memberThatDiverges_standsWhileTheOthersGoOn() {
    Experiment sound = Links.experiment("v=1&data=plane&samples=20&hidden=0&init=ones&lr=0.01");
    Experiment wild = sound.withTraining(sound.training().withLearningRate(100));
    Lockstep lockstep = new Lockstep(Comparison.of(wild, sound));
    for (int k = 0; k < 2_000; k++) assertThat(lockstep.advance()).isTrue();
    assertThat(lockstep.step()).isEqualTo(2_000);
    assertThat(lockstep.snapshots().get(0).divergence()).isPresent();
    assertThat(lockstep.snapshots().get(1).step()).isEqualTo(2_000);

    Lockstep alone = new Lockstep(Comparison.of(wild));
    while (alone.advance()) assertThat(alone.step()).isLessThan(2_000);
    assertThat(alone.step()).isEqualTo(lockstep.snapshots().get(0).step());
  }

  private static Lockstep afterAThousandSteps(Experiment wide) {
    Lockstep lockstep = new Lockstep(Comparison.of(wide).and(new Shadow(0)));
    for (int k = 0; k < 1_000; k++) lockstep.advance();
    return lockstep;
  }

  private static List<String> doubts(String query) {
    return WidthOneShadow.of(Links.experiment(query)).doubts();
  }

  private static void assertAlone(Lockstep lockstep, List<Experiment> experiments, long step) {
    assertThat(lockstep.step()).isEqualTo(step);
    for (int k = 0; k < experiments.size(); k++) {
      Trainer alone = new Trainer(experiments.get(k));
      alone.advanceTo(step);
      assertThat(lockstep.snapshots().get(k).parameters().fingerprint()).isEqualTo(
        Runs.fingerprint(alone)
      );
    }
  }
}
