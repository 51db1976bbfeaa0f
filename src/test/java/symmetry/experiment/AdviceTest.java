package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.engine.Activation;

/** What is advised, and when applied, that nothing is left to warn of. */
class AdviceTest {

  @Test
  void formulasHaveTheLayersNumbers() {
    List<Advice> advice = Advice.of(network(Activation.TANH, 8));
    assertThat(advice.get(0).formula()).isEqualTo("w ~ U(±√(6/(2+8))) = U(±0.775)");
    assertThat(Advice.of(network(Activation.RELU, 8)).get(0).formula()).isEqualTo(
      "w ~ N(0, 2/2), σ = 1"
    );
    assertThat(Advice.of(network(Activation.SELU, 8)).get(1).formula()).isEqualTo(
      "w ~ N(0, 1/8), σ = 0.354"
    );
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void appliedEverywhereItLeavesNoWarning(Activation activation) {
    Experiment experiment = network(activation, 8);
    for (Advice advice : Advice.of(experiment)) {
      experiment = experiment.withStart(advice.layer(), advice.fitting());
    }
    assertThat(Advice.of(experiment)).allSatisfy(a -> assertThat(a.warnings()).isEmpty());
  }

  @Test
  void constantWeightsAreClonesThatStayOneUnit() {
    assertThat(sentences(network(Activation.TANH, 8), 0)).containsExactly(
      "All 8 units start alike: they get equal gradients and stay one unit."
    );
  }

  @Test
  void clonesBelowRandomWeightsArePartedByThem() {
    Experiment experiment = network(Activation.TANH, 8).withStart(
      1,
      LayerStart.of(InitializerKind.GLOROT_UNIFORM)
    );
    assertThat(sentences(experiment, 0)).containsExactly(
      "All 8 units start alike: only their different outgoing weights can part them."
    );
  }

  @Test
  void zeroReluLayersAreDeadForEver() {
    Experiment experiment = network(Activation.RELU, 4).withStart(
      0,
      LayerStart.of(InitializerKind.ZEROS)
    );
    assertThat(sentences(experiment, 0)).anyMatch(s -> s.endsWith("dead for ever."));
  }

  @Test
  void identityWithMoreUnitsThanInputsHasCloneRows() {
    Experiment experiment = network(Activation.TANH, 8).withStart(
      0,
      LayerStart.of(InitializerKind.IDENTITY, 1)
    );
    assertThat(sentences(experiment, 0)).containsExactly(
      "Units 3 to 8 have no input of their own: equal zero rows, clones."
    );
  }

  @Test
  void theFactorOfAWrongScaleIsNamed() {
    Experiment large = network(Activation.TANH, 8).withStart(
      1,
      LayerStart.of(InitializerKind.NORMAL, 0, 5)
    );
    // Glorot's σ for 8 → 8 is √(2/16).
    assertThat(sentences(large, 1)).containsExactly(
      "σ = 5 is 14.1 times too large: the signal grows from layer to layer."
    );
    Experiment small = large.withStart(1, LayerStart.of(InitializerKind.NORMAL, 0, 0.01));
    assertThat(sentences(small, 1)).containsExactly(
      "σ = 0.01 is 35.4 times too small: signal and gradient shrink from layer to layer."
    );
  }

  private static Experiment network(Activation activation, int units) {
    LayerStart constant = LayerStart.of(InitializerKind.CONSTANT, 0.5);
    HiddenLayer layer = new HiddenLayer(units, activation, constant, 0);
    return Experiment.defaults().withHidden(List.of(layer, layer));
  }

  private static List<String> sentences(Experiment experiment, int layer) {
    return Advice.of(experiment)
      .get(layer)
      .warnings()
      .stream()
      .map(Advice.Warning::sentence)
      .toList();
  }
}
