package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.study.Work;
import symmetry.study.landscape.PlanTask.Plan;
import symmetry.study.landscape.SliceMap.Directions;
import symmetry.training.Trainer;

class SliceTest {

  private static final Experiment CIRCLE = Experiment.defaults()
    .withData(DataSpec.of(BuiltIn.CIRCLE))
    .withStartEverywhere(LayerStart.of(InitializerKind.GLOROT_UNIFORM));

  @Test
  void randomRowIsAsLongAsTheUnitsOwnAndBiasesStay() {
    Parameters parameters = trained(CIRCLE, 30);
    double[] direction = FilterDirection.of(parameters, 3, 0);
    Parameters along = new Parameters(parameters.architecture(), direction);

    for (int layer = 0; layer < 2; layer++) {
      int fanIn = parameters.architecture().fanIn(layer);
      for (int unit = 0; unit < parameters.architecture().fanOut(layer); unit++) {
        double own = 0;
        double drawn = 0;
        for (int k = 0; k < fanIn; k++) {
          own += Math.pow(parameters.weight(layer, unit, k), 2);
          drawn += Math.pow(along.weight(layer, unit, k), 2);
        }
        assertThat(drawn).isCloseTo(own, within(1e-14));
      }
      assertThat(along.biases(layer)).containsOnly(0);
    }
    assertThat(FilterDirection.of(parameters, 3, 0)).isEqualTo(direction);
    assertThat(FilterDirection.of(parameters, 3, 1)).isNotEqualTo(direction);
    assertThat(FilterDirection.of(parameters, 4, 0)).isNotEqualTo(direction);
  }

  @Test
  void lossAtTheCentreIsTheLossOfTheRun() {
    SliceMap map = SliceMap.of(CIRCLE, 50).withDirections(Directions.RANDOM, 2).withGrid(9);
    SlicePlan plan = plan(map);
    double[] middle = plan.rows().get(4).run(Work.unwatched());

    Trainer trainer = new Trainer(CIRCLE);
    trainer.advanceTo(50);
    assertThat(middle[4]).isEqualTo(trainer.snapshot().train().loss());
    assertThat(middle).hasSize(9).doesNotContain(Double.NaN);
    assertThat(plan.pathShare()).isBetween(0.0, 1.0);
  }

  @Test
  void pathEndsAtTheCentreInsideTheMapAndItsSharesAreThoseOfThePlane() {
    SlicePlan plan = plan(SliceMap.of(CIRCLE, 200).withGrid(9));

    assertThat(plan.path().getFirst().step()).isZero();
    assertThat(plan.path().getLast())
      .extracting(PathPoint::step, PathPoint::x, PathPoint::y)
      .containsExactly(200L, 0.0, 0.0);
    assertThat(plan.path()).allMatch(p -> plan.x().contains(p.x()) && plan.y().contains(p.y()));
    assertThat(plan.shares().get(0)).isGreaterThan(plan.shares().get(1)).isPositive();
    assertThat(plan.pathShare()).isCloseTo(
      plan.shares().get(0) + plan.shares().get(1),
      within(1e-9)
    );
    assertThat(plan.pathShare()).isLessThanOrEqualTo(1);
    assertThat(plan.path().getFirst().loss()).isEqualTo(
      new Trainer(CIRCLE).snapshot().train().loss()
    );
  }

  @Test
  void straightPathGetsARandomSecondDirection() {
    // After one step there is one point besides the end.
    SlicePlan plan = plan(SliceMap.of(CIRCLE, 1).withGrid(9));

    assertThat(plan.shares()).containsExactly(1.0, 0.0);
    assertThat(plan.hasBothDirections()).isFalse();
    assertThat(plan.words()).anyMatch(w -> w.contains("straight line"));
    assertThat(plan.rows().get(8).run(Work.unwatched())).doesNotContain(Double.NaN);
  }

  @Test
  void runThatHasNotMovedIsRefusedItsOwnDirections() {
    SliceMap map = SliceMap.of(CIRCLE, 0).withDirections(Directions.PATH, 1);

    assertThat(new PlanTask(map).run(Work.unwatched())).isInstanceOfSatisfying(
      Plan.Refused.class,
      refused -> assertThat(refused.reason()).contains("has not moved by step 0")
    );
  }

  @Test
  void weightsThatAreAllZeroAreRefusedRandomDirections() {
    Experiment zeros = CIRCLE.withStartEverywhere(LayerStart.of(InitializerKind.ZEROS));

    assertThat(new PlanTask(SliceMap.of(zeros, 0)).run(Work.unwatched())).isInstanceOfSatisfying(
      Plan.Refused.class,
      refused -> assertThat(refused.reason()).startsWith("All weights are zero at step 0")
    );
  }

  /** Only the output's bias moves. */
  @Test
  void runWithoutASecondDirectionIsToldSo() {
    Experiment zeros = CIRCLE.withStartEverywhere(LayerStart.of(InitializerKind.ZEROS));
    SliceMap map = SliceMap.of(zeros, 100).withDirections(Directions.PATH, 1);

    assertThat(new PlanTask(map).run(Work.unwatched())).isInstanceOfSatisfying(
      Plan.Refused.class,
      refused ->
        assertThat(refused.reason())
          .startsWith("By step 100 this run has moved along one line only")
          .contains("has no length beside it")
    );
  }

  @Test
  void cancelledTrainingEndsAtOnce() {
    Work cancelled = new Work(_ -> {}, () -> true);

    assertThatThrownBy(() -> new PlanTask(SliceMap.of(CIRCLE, 100)).run(cancelled)).isInstanceOf(
      CancellationException.class
    );
  }

  @Test
  void gridOfALargeNetworkIsBounded() {
    Experiment large = CIRCLE.withData(DataSpec.of(BuiltIn.DIGITS)).withHidden(
      List.of(wide(256), wide(256))
    );

    assertThat(SliceMap.gridOf(CIRCLE).max()).isEqualTo(65);
    assertThat(SliceMap.gridOf(large).max()).isLessThan(33);
    assertThat(SliceMap.of(large, 0).grid()).isEqualTo((int) SliceMap.gridOf(large).max());
    assertThatThrownBy(() -> SliceMap.of(large, 0).withGrid(33)).hasMessageContaining(
      "grid must be a whole number from 9 to"
    );
  }

  private static HiddenLayer wide(int units) {
    return CIRCLE.hidden().getFirst().withUnits(units);
  }

  private static SlicePlan plan(SliceMap map) {
    return ((Plan.Ready) new PlanTask(map).run(Work.unwatched())).plan();
  }

  private static Parameters trained(Experiment experiment, long step) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(step);
    return trainer.snapshot().parameters();
  }
}
