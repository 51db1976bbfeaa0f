package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.diagnostics.ErrorSignal;
import symmetry.diagnostics.Signal;
import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Dissection;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.engine.init.Initialization;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.study.Work;

class SignalDrawTest {

  private static final int SAMPLES = 32;

  /** The engine adds in another order on the way back. */
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @EnumSource(names = { "SCALED_NORMAL", "ORTHOGONAL", "LSUV", "IDENTITY" })
  void layerByLayer_isWhatTheEngineComputesAsAWhole(InitializerKind kind) {
    DeepNetwork network = new DeepNetwork(Activation.TANH, choice(kind), 0.1, 4, 10);
    RandomStream random = new RandomStream(3, Purpose.DATA, 0);
    double[] inputs = normal(10, random);
    double[] errors = normal(10, random);
    int[] all = IntStream.range(0, SAMPLES).toArray();
    Network whole = new Network(network.architecture());
    Samples samples = new Samples(10, 10, inputs, errors);
    whole.setParameters(
      new Initialization(network.starts()).parameters(network.architecture(), 3, samples, all)
    );
    // Targets at the wanted distance from what the network answers: a − y is the error signal.
    Activity answers = whole.activity(samples, all);
    double[] targets = new double[errors.length];
    for (int k = 0; k < targets.length; k++) {
      targets[k] = answers.activation(4, k / 10, k % 10) - errors[k];
    }
    samples = new Samples(10, 10, inputs, targets);
    Dissection seen = whole.dissect(samples, all);

    LayerSignals signals = new SignalDraw(network, 3).run(Work.unwatched());

    for (int l = 0; l < 4; l++) {
      Signal signal = Signal.of(seen.activity(), l);
      assertClose(signals, Quantity.PREACTIVATION, l, Math.sqrt(signal.varianceOfZ()));
      assertClose(signals, Quantity.ACTIVATION, l, Math.sqrt(signal.varianceOfA()));
      assertClose(signals, Quantity.ERROR, l, Math.sqrt(ErrorSignal.of(seen, l).variance()));
      assertClose(signals, Quantity.GRADIENT, l, gradientOfASample(whole, samples, l));
    }
  }

  /**
   * At width 256 a layer's mean square scatters by about √(2/256) = 9 % between draws, and in a network
   * of l layers the scatters add up; a tenth of the deviation is six of those at ten layers and five
   * draws, for tanh, which pulls back to its fixed point. The seeds are fixed: no chance is left.
   */
  @ParameterizedTest
  @CsvSource({
    "TANH, 0.9, 0.1",
    "TANH, 1.5, 0",
    "RELU, 1.4142, 0",
    "GELU, 1.5, 0.3",
    "SIGMOID, 3, 0",
  })
  void measured_matchesPredictedAtWidth256(Activation f, double weightDeviation, double bias) {
    Choice<InitializerKind> start = Choice.of(InitializerKind.SCALED_NORMAL, weightDeviation);
    DeepNetwork network = new DeepNetwork(f, start, bias, 10, 256);
    LayerSignals predicted = PredictedSignals.of(network).orElseThrow();
    List<LayerSignals> draws = LongStream.range(1, 6)
      .mapToObj(seed -> new SignalDraw(network, seed).run(Work.unwatched()))
      .toList();

    for (Quantity quantity : predicted.sizes().keySet()) {
      SignalSpread spread = SignalSpread.of(draws, quantity);
      for (int l = 0; l < 10; l++) {
        double expected = predicted.of(quantity).get(l);
        assertThat(spread.mean().get(l))
          .as("%s in layer %d", quantity, l)
          .isCloseTo(expected, within(0.1 * expected));
        assertThat(spread.least().get(l)).isLessThanOrEqualTo(spread.mean().get(l) * (1 + 1e-12));
        assertThat(spread.most().get(l)).isGreaterThanOrEqualTo(spread.mean().get(l) * (1 - 1e-12));
      }
    }
  }

  @Test
  void linearOrthogonalNetwork_keepsErrorAndSignalExactly() {
    Choice<InitializerKind> start = Choice.of(InitializerKind.ORTHOGONAL, 1);
    DeepNetwork network = new DeepNetwork(Activation.LINEAR, start, 0, 50, 16);
    LayerSignals signals = new SignalDraw(network, 1).run(Work.unwatched());
    double first = signals.of(Quantity.ERROR).getFirst();
    assertThat(signals.of(Quantity.ERROR)).allSatisfy(e ->
      assertThat(e).isCloseTo(first, within(1e-12))
    );
  }

  @Test
  void signalBeyondTheRangeOfNumbers_isInfiniteNotNaN() {
    Choice<InitializerKind> start = Choice.of(InitializerKind.NORMAL, 0, 100);
    DeepNetwork network = new DeepNetwork(Activation.LINEAR, start, 0, 100, 256);
    LayerSignals signals = new SignalDraw(network, 1).run(Work.unwatched());
    for (Quantity quantity : Quantity.values()) {
      assertThat(signals.of(quantity)).doesNotContain(Double.NaN);
    }
    assertThat(signals.of(Quantity.ERROR).getFirst()).isInfinite();
  }

  @Test
  void cancelledDraw_stops() {
    DeepNetwork network = SignalSetup.opening().network();
    assertThatThrownBy(() ->
      new SignalDraw(network, 1).run(new Work(_ -> {}, () -> true))
    ).isInstanceOf(CancellationException.class);
  }

  private static void assertClose(LayerSignals signals, Quantity q, int layer, double expected) {
    assertThat(signals.of(q).get(layer))
      .as("%s in layer %d", q, layer)
      .isCloseTo(expected, within(ROUNDING * expected));
  }

  /** Root mean square of ∂L/∂W over samples and weights, from gradients of one sample each. */
  private static double gradientOfASample(Network network, Samples samples, int layer) {
    double sum = 0;
    int count = 0;
    for (int s = 0; s < SAMPLES; s++) {
      for (double g : network.gradient(samples, new int[] { s }).weights(layer)) {
        sum += g * g;
        count++;
      }
    }
    return Math.sqrt(sum / count);
  }

  private static double[] normal(int width, RandomStream random) {
    double[] values = new double[SAMPLES * width];
    for (int k = 0; k < values.length; k++) values[k] = random.gaussian();
    return values;
  }

  /** With its usual parameters. */
  static Choice<InitializerKind> choice(InitializerKind kind) {
    return new Choice<>(
      kind,
      kind
        .parameters()
        .stream()
        .map(p -> p.initial())
        .toList(),
      java.util.Optional.empty()
    );
  }
}
