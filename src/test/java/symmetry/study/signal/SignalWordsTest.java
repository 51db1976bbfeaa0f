package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;

class SignalWordsTest {

  @Test
  void smallWeights_halveTheSignalEveryThreeLayers() {
    LayerSignals signals = predicted(Activation.TANH, 0.8, 30);
    assertThat(SignalWords.forwards(signals)).isEqualTo(
      "The signal halves every 2.8 layers: after 30 layers 0.06 % of it is left."
    );
    assertThat(SignalWords.backwards(signals)).startsWith(
      "The error signal halves every 2.8 layers on its way back: the first layer gets"
    );
  }

  @Test
  void heKeepsTheSignalAndGlorotHalvesIt() {
    assertThat(SignalWords.forwards(predicted(Activation.RELU, Math.sqrt(2), 30))).startsWith(
      "The signal keeps its size: after 30 layers"
    );
    assertThat(SignalWords.forwards(predicted(Activation.RELU, 1, 30))).startsWith(
      "The signal halves every 2.0 layers: after 30 layers"
    );
  }

  @Test
  void edgeOfChaos_fadesEverMoreSlowly() {
    assertThat(SignalWords.forwards(predicted(Activation.TANH, 1, 100))).startsWith(
      "The signal fades, ever more slowly: after 100 layers"
    );
  }

  @Test
  void chaos_multipliesTheGradient() {
    assertThat(SignalWords.backwards(predicted(Activation.TANH, 2, 50))).matches(
      "The error signal doubles every 4\\.\\d layers on its way back: the first layer gets [\\d,]+ times what the last one gets\\."
    );
  }

  @Test
  void rangeOfNumbers_isNamedWhereItEnds() {
    LayerSignals signals = predicted(Activation.LINEAR, 100, 100);
    // The mean of squares of up to eight deviations: 64·100^(2l) is beyond 1.8e308 from l = 77 on.
    assertThat(SignalWords.forwards(signals)).isEqualTo(
      "The signal leaves the range of numbers after 77 layers."
    );
  }

  @Test
  void phase_isSaidWithItsNumbers() {
    assertThat(SignalWords.phase(new MeanField(Activation.TANH, 0.8, 0))).isEqualTo(
      "Ordered: χ = 0.64 is below 1. Differences between inputs shrink e-fold every ξ = 2.2 layers; " +
        "networks train up to a depth of about 6ξ = 13 layers."
    );
    assertThat(SignalWords.phase(new MeanField(Activation.TANH, 1, 0))).startsWith(
      "Critical, at the edge of chaos: χ = 1.00."
    );
    assertThat(SignalWords.phase(new MeanField(Activation.TANH, 2, 0))).startsWith(
      "Chaotic: χ = 1.36 is above 1."
    );
    assertThat(SignalWords.phase(new MeanField(Activation.RELU, 2, 0))).contains(
      "the signal itself grows without limit"
    );
  }

  private static LayerSignals predicted(Activation f, double weightDeviation, int depth) {
    Choice<InitializerKind> start = Choice.of(InitializerKind.SCALED_NORMAL, weightDeviation);
    return PredictedSignals.of(new DeepNetwork(f, start, 0, depth, 128)).orElseThrow();
  }
}
