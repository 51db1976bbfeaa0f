package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.diagnostics.ConfusionMatrix;
import symmetry.diagnostics.FlatPart;
import symmetry.diagnostics.FrozenCause;
import symmetry.diagnostics.WhyFrozen;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;

/** What is measured of a snapshot. */
class PartsTest {

  @Test
  void whatIsNotAskedForIsNotThere() {
    Inspection nothing = inspect(new Trainer(Runs.adamCircle()), View.of());
    assertThat(nothing.hidden())
      .hasSize(2)
      .allSatisfy(report -> {
        assertThat(report.effectiveRank()).isEmpty();
        assertThat(report.gradient()).isEmpty();
        assertThat(report.similarity()).isEmpty();
      });
    assertThat(nothing.answers()).isInstanceOf(Answers.None.class);
    assertThat(nothing.health()).isEmpty();
    assertThat(nothing.whyFrozen()).isEmpty();
    assertThat(nothing.confusion()).isEmpty();
    assertThat(nothing.symmetryOverTime()).isEmpty();
    assertThat(nothing.lastUpdate()).isEmpty();
  }

  @Test
  void zerosWithTanhAreFrozenByOutgoingWeightsAndActivationsAndOnlyTheOutputBiasLearns() {
    Trainer trainer = new Trainer(Runs.zeroBlobs(Activation.TANH));
    for (int step = 0; step < 3; step++) {
      WhyFrozen why = why(trainer);
      assertThat(why.layers().get(0).cause().orElseThrow()).isEqualTo(
        new FrozenCause.OutgoingWeights(0)
      );
      assertThat(why.layers().get(1).cause().orElseThrow()).isEqualTo(
        new FrozenCause.IncomingActivations(0)
      );
      assertThat(why.onlyOutputBiasLearns()).isTrue();
      trainer.advance();
    }
    assertThat(why(trainer).inWords())
      .startsWith("Layer 1 is frozen: its outgoing weights are all zero, so no error reaches it")
      .contains("The output weights are frozen: the activations of layer 1 are all zero")
      .contains("Only the output bias learns: its gradient is the mean error, 0.");
  }

  @Test
  void zerosWithSigmoidThawLayerByLayerButTheUnitsMoveAsOne() {
    Trainer trainer = new Trainer(Runs.zeroBlobs(Activation.SIGMOID));
    double[] zeros = new double[8];
    WhyFrozen atStart = why(trainer);
    assertThat(atStart.layers().get(0).cause().orElseThrow()).isEqualTo(
      new FrozenCause.OutgoingWeights(0)
    );
    assertThat(atStart.layers().get(1).cause()).isEmpty();
    trainer.advance();
    assertThat(trainer.snapshot().parameters().weights(0)).isEqualTo(zeros);
    assertThat(trainer.snapshot().parameters().weight(1, 0, 0)).isNotZero();
    trainer.advance();
    assertThat(trainer.snapshot().parameters().weight(0, 0, 0)).isNotZero();
    WhyFrozen atTwo = why(trainer);
    assertThat(atTwo.isFrozen()).isFalse();
    assertThat(atTwo.layers().getFirst().movesAsOne()).isTrue();
    assertThat(atTwo.inWords()).isEqualTo(
      "The 4 units of layer 1 get identical gradients, so they move together."
    );
  }

  @Test
  void deadReluUnitsAreFrozenByTheirDerivative() {
    Trainer trainer = new Trainer(
      Runs.circle(Activation.RELU, LayerStart.of(InitializerKind.CONSTANT, 0.5))
    );
    for (int unit = 0; unit < 8; unit++) trainer.edit(Edit.bias(0, unit, -100));
    WhyFrozen why = why(trainer);
    assertThat(why.layers().get(0).cause().orElseThrow()).isEqualTo(
      new FrozenCause.Derivative(0, FlatPart.DEAD)
    );
    // The second layer then reads zeros, and ReLU's derivative at z = 0 is 0.
    assertThat(why.layers().get(1).cause().orElseThrow()).isEqualTo(
      new FrozenCause.Derivative(0, FlatPart.DEAD)
    );
  }

  @Test
  void theBalancedXorPointsCancelEachOtherInALogisticRegression() {
    Trainer trainer = new Trainer(
      Experiment.defaults()
        .withData(DataSpec.of(BuiltIn.XOR_POINTS).withTestShare(0))
        .withHidden(List.of())
        .withOutput(LayerStart.of(InitializerKind.ZEROS))
    );
    WhyFrozen why = why(trainer);
    assertThat(why.layers().getFirst().cause().orElseThrow()).isEqualTo(
      new FrozenCause.SamplesCancel(0, 0.25)
    );
    assertThat(why.inWords()).endsWith("Nothing learns.");
  }

  @Test
  void symmetryOverTimeCoversTheWholeRunExactlyWhereverItIsLookedAtFrom() {
    Trainer trainer = new Trainer(Runs.constantCircle());
    trainer.advanceTo(300);
    trainer.edit(Edit.nudgedWeight(0, 0, 0, 1e-3));
    trainer.advanceTo(3_000);
    trainer.goTo(1_000);
    Inspector inspector = new Inspector(trainer.experiment(), trainer.dataset());
    View view = View.of(Part.SYMMETRY_OVER_TIME);
    int wanted = trainer.snapshot().milestones().size();
    List<SymmetryPoint> points = List.of();
    for (int look = 0; look < 300 && points.size() < wanted; look++) {
      points = inspector.inspect(trainer.snapshot(), view).symmetryOverTime();
    }
    assertThat(points).hasSizeGreaterThan(128);
    assertThat(points).isSortedAccordingTo((a, b) -> Long.compare(a.step(), b.step()));
    assertThat(points.getLast().step()).isGreaterThan(2_900);
    for (SymmetryPoint point : points) {
      SymmetryPoint.Layer first = point.layers().getFirst();
      assertThat(first.distinct())
        .as("step %d", point.step())
        .isEqualTo(point.step() < 300 ? 1 : 2);
      assertThat(first.smallestDistance()).isZero();
    }
    SymmetryPoint atStart = points.getFirst();
    assertThat(atStart.layers().getFirst().effectiveRank()).isEqualTo(1, within(1e-9));
    assertThat(atStart.layers().getFirst().meanCosine()).isEqualTo(1);
  }

  @Test
  void healthPredictsTheSignalOfAWideGlorotNetworkAtTheStart() {
    HiddenLayer wide = new HiddenLayer(
      200,
      Activation.TANH,
      LayerStart.of(InitializerKind.GLOROT_NORMAL),
      0
    );
    Trainer trainer = new Trainer(Runs.adamCircle().withHidden(List.of(wide, wide)).withSeed(4));
    List<LayerHealth> health = inspect(trainer, View.of(Part.HEALTH)).health();
    assertThat(health).hasSize(3);
    LayerHealth second = health.get(1);
    // 200 units and 2 inputs: the fixed first layer's draw alone is good for some ten per cent.
    assertThat(second.signal().varianceOfZ()).isEqualTo(
      second.predictedVarianceOfZ().orElseThrow(),
      within(0.3 * second.predictedVarianceOfZ().orElseThrow())
    );
    assertThat(second.error().variance()).isEqualTo(
      second.predictedErrorVariance().orElseThrow(),
      within(0.3 * second.predictedErrorVariance().orElseThrow())
    );
    assertThat(health.get(2).saturation()).isEmpty();
  }

  @Test
  void confusionCountsEverySampleOnceAndAgreesWithTheAccuracy() {
    Trainer trainer = new Trainer(
      Experiment.defaults()
        .withData(DataSpec.of(BuiltIn.IRIS))
        .withStartEverywhere(LayerStart.of(InitializerKind.GLOROT_UNIFORM))
    );
    trainer.advanceTo(300);
    Snapshot snapshot = trainer.snapshot();
    ConfusionMatrix train = inspect(trainer, View.of(Part.CONFUSION))
      .confusion()
      .orElseThrow()
      .train();
    int right = 0;
    int total = 0;
    for (int actual = 0; actual < train.classes(); actual++) {
      right += train.count(actual, actual);
      for (int answered = 0; answered < train.classes(); answered++) {
        total += train.count(actual, answered);
      }
    }
    assertThat(total).isEqualTo(snapshot.train().count());
    assertThat(right).isEqualTo(snapshot.train().correct());
  }

  private static WhyFrozen why(Trainer trainer) {
    return inspect(trainer, View.of(Part.WHY_FROZEN)).whyFrozen().orElseThrow();
  }

  private static Inspection inspect(Trainer trainer, View view) {
    return new Inspector(trainer.experiment(), trainer.dataset()).inspect(trainer.snapshot(), view);
  }
}
