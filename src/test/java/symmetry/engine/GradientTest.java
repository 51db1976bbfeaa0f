package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.engine.Architecture.Hidden;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/**
 * The gradient that an optimizer gets, against central differences of loss and penalty.
 *
 * <p>Precondition: nothing has a kink within the stencil, so every |z| and |w| must exceed {@link
 * #MARGIN}; seeds are tried from 1 until one gives that.
 */
class GradientTest {

  /** Half the stencil: truncation is h²·f‴/6 = 1e-11·f‴, rounding 2⁻⁵³·f/h = 1e-11·f. */
  private static final double H = 0x1p-17;

  /** f‴ reaches some hundreds where weights multiply up; a wrong term would be 1e-3 and more. */
  private static final double TOLERANCE = 1e-8;

  private static final double MARGIN = 1e-3;
  private static final int[] BATCH = { 0, 1, 2, 3, 4 };

  static Stream<Arguments> activationsAndLosses() {
    return Stream.of(Activation.values()).flatMap(a ->
      Stream.of(Loss.values()).map(loss -> Arguments.of(a, loss))
    );
  }

  @ParameterizedTest
  @MethodSource("activationsAndLosses")
  void everyActivationAndLossWithEveryRuleMatchesCentralDifferences(Activation f, Loss loss) {
    var architecture = new Architecture(3, List.of(new Hidden(4, f), new Hidden(3, f)), 2, loss);
    for (TrainingRule rule : rules()) assertMatches(architecture, rule);
  }

  /** The same where layers have no biases: what is not there has no gradient, and does not move. */
  @ParameterizedTest
  @EnumSource(Loss.class)
  void layersWithoutBiasesMatchCentralDifferences(Loss loss) {
    Activation f = Activation.TANH;
    var all = new Architecture(3, List.of(new Hidden(4, f), new Hidden(3, f)), 2, loss);
    for (TrainingRule rule : rules()) {
      assertMatches(Scenario.unbiased(all, 0, 2), rule);
      assertMatches(Scenario.unbiased(all, 0, 1, 2), rule);
    }
  }

  private static void assertMatches(Architecture architecture, TrainingRule rule) {
    Network network = smoothPoint(architecture, rule);
    double[] w = network.parameters().toArray();
    double[] gradient = network.dissect(samples(architecture.loss()), BATCH).gradient().toArray();
    for (int k = 0; k < w.length; k++) {
      if (isMissing(architecture, k)) {
        assertThat(gradient[k]).isZero();
        continue;
      }
      double numeric = (cost(network, w, k, H) - cost(network, w, k, -H)) / (2 * H);
      assertThat(gradient[k]).as("%s, parameter %d", rule, k).isCloseTo(numeric, offset(TOLERANCE));
    }
  }

  private static List<TrainingRule> rules() {
    List<TrainingRule> rules = new ArrayList<>();
    for (Optimizer optimizer : Optimizers.all()) {
      TrainingRule plain = TrainingRule.of(optimizer);
      rules.add(plain);
      rules.add(plain.with(new Penalty(0.03, 0)));
      rules.add(plain.with(new Penalty(0, 0.05)));
      rules.add(plain.withDropout(List.of(0.5, 0.25), 7));
      rules.add(plain.with(new Penalty(0.03, 0.05)).withDropout(List.of(0.0, 0.5), 8));
    }
    return rules;
  }

  /** A network after three steps of learning rate 0: full moments, third mask, the same weights. */
  private static Network smoothPoint(Architecture architecture, TrainingRule rule) {
    Samples samples = samples(architecture.loss());
    for (int seed = 1; seed < 1000; seed++) {
      Network network = new Network(architecture, rule);
      network.setParameters(normal(architecture, seed));
      for (int k = 0; k < 3; k++) network.step(samples, BATCH, 0);
      if (isSmooth(network, samples)) return network;
    }
    throw new AssertionError("no seed without kinks");
  }

  private static boolean isSmooth(Network network, Samples samples) {
    Architecture architecture = network.architecture();
    Activity activity = network.dissect(samples, BATCH).activity();
    for (int l = 0; l < architecture.layers(); l++) {
      for (int s = 0; s < BATCH.length; s++) {
        for (int u = 0; u < architecture.fanOut(l); u++) {
          double z = activity.preactivation(l, s, u);
          // Without biases z is 0 where all below is dropped, and stays so.
          boolean isFixed = z == 0 && !architecture.hasBiases(l);
          if (Math.abs(z) < MARGIN && !isFixed) return false;
        }
      }
    }
    double[] w = network.parameters().toArray();
    for (int k = 0; k < w.length; k++) {
      if (Math.abs(w[k]) < MARGIN && !isMissing(architecture, k)) return false;
    }
    return true;
  }

  /** Whether a place is that of a bias which the layer has not. */
  private static boolean isMissing(Architecture architecture, int place) {
    for (int l : architecture.unbiased()) {
      if (place >= architecture.biasOffset(l) && place < architecture.weightOffset(l + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Mean loss of the next step's forward pass, and the penalty, with one parameter shifted. */
  private static double cost(Network network, double[] w, int k, double shift) {
    Architecture architecture = network.architecture();
    Loss loss = architecture.loss();
    int outputs = architecture.outputs();
    int last = architecture.layers() - 1;
    double[] shifted = w.clone();
    shifted[k] += shift;
    network.setParameters(new Parameters(architecture, shifted));
    Samples samples = samples(loss);
    Activity activity = network.dissect(samples, BATCH).activity();
    network.setParameters(new Parameters(architecture, w));
    double sum = 0;
    double[] z = new double[outputs];
    double[] a = new double[outputs];
    for (int s : BATCH) {
      for (int u = 0; u < outputs; u++) {
        z[u] = activity.preactivation(last, s, u);
        a[u] = activity.activation(last, s, u);
      }
      sum += loss.ofSample(z, a, 0, samples.y, s * outputs, outputs);
    }
    return sum / BATCH.length + network.rule().penalty().of(new Parameters(architecture, shifted));
  }

  private static Parameters normal(Architecture architecture, long seed) {
    RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, 0);
    double[] w = new double[architecture.parameterCount()];
    for (int k = 0; k < w.length; k++) w[k] = 0.7 * random.gaussian();
    architecture.clearMissing(w);
    return new Parameters(architecture, w);
  }

  /** Five samples; targets one-hot for softmax, else any numbers in (0, 1). */
  private static Samples samples(Loss loss) {
    RandomStream random = new RandomStream(3, Purpose.DATA, 0);
    double[] x = new double[BATCH.length * 3];
    double[] y = new double[BATCH.length * 2];
    for (int k = 0; k < x.length; k++) x[k] = random.gaussian();
    for (int k = 0; k < y.length; k++) {
      boolean first = k % 2 == 0;
      double target = random.uniform();
      y[k] = loss != Loss.SOFTMAX_CE ? target : first == (k % 3 == 0) ? 1 : 0;
    }
    if (loss == Loss.SOFTMAX_CE) for (int k = 0; k < y.length; k += 2) y[k + 1] = 1 - y[k];
    return new Samples(3, 2, x, y);
  }
}
