package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Optimizer.Adam;
import symmetry.engine.Optimizer.Momentum;
import symmetry.engine.Optimizer.Nesterov;
import symmetry.engine.Optimizer.RmsProp;
import symmetry.engine.Optimizer.Sgd;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/**
 * 200 mini-batch steps of the engine against the same steps on a graph of {@link Scalar}s: activations
 * as their formulas state them, losses straight from their definitions, optimizers as their papers print them (with powers, without fused
 * operations), the JDK's transcendental functions.
 *
 * <p>They may differ by rounding, some 1e-16 a step, which training at these rates spreads by at most
 * a few orders of magnitude; 1e-9 relative to the largest parameter leaves room for that and for
 * nothing else.
 */
class TrajectoryOracleTest {

  private static final int STEPS = 200;
  private static final int BATCH = 6;
  private static final int COUNT = 24;
  private static final double RATE = 0.02;
  private static final double TOLERANCE = 1e-9;

  static Stream<Arguments> lossesAndOptimizers() {
    return Stream.of(Loss.values()).flatMap(loss ->
      Optimizers.all()
        .stream()
        .map(optimizer -> Arguments.of(loss, optimizer))
    );
  }

  @ParameterizedTest
  @MethodSource("lossesAndOptimizers")
  void engineAndGraphOfScalarsWalkTheSameWay(Loss loss, Optimizer optimizer) {
    TrainingRule rule = TrainingRule.of(optimizer);
    TrainingRule full = rule.with(new Penalty(1e-3, 1e-2)).withDropout(List.of(0.25, 0.4), 17);
    for (Activation[] pair : pairsOfActivations()) {
      var hidden = List.of(new Hidden(4, pair[0]), new Hidden(3, pair[1]));
      assertSameWay(new Architecture(2, hidden, 3, loss), full);
    }
    var plain = List.of(new Hidden(4, Activation.TANH), new Hidden(3, Activation.RELU));
    assertSameWay(new Architecture(2, plain, 3, loss), rule);
  }

  /** Every activation below and above another one. */
  private static List<Activation[]> pairsOfActivations() {
    Activation[] all = Activation.values();
    return IntStream.range(0, all.length)
      .mapToObj(k -> new Activation[] { all[k], all[(k + 1) % all.length] })
      .toList();
  }

  private static void assertSameWay(Architecture architecture, TrainingRule rule) {
    Samples samples = samples();
    RandomStream random = new RandomStream(21, Purpose.WEIGHTS, 0);
    double[] start = new double[architecture.parameterCount()];
    for (int k = 0; k < start.length; k++) start[k] = 0.5 * random.gaussian();

    Network network = new Network(architecture, rule);
    network.setParameters(new Parameters(architecture, start));
    double[] w = start.clone();
    double[] first = new double[w.length];
    double[] second = new double[w.length];
    for (int step = 0; step < STEPS; step++) {
      int[] batch = Toys.batch(samples, BATCH, 3, step);
      network.step(samples, batch, RATE);
      double[] g = gradient(architecture, rule, samples, batch, step, w);
      for (int k = 0; k < w.length; k++) {
        w[k] -= RATE * direction(rule.optimizer(), g[k], first, second, k, step + 1);
      }
    }
    double[] engine = network.parameters().toArray();
    double largest = Arrays.stream(w).map(Math::abs).max().orElseThrow();
    for (int k = 0; k < w.length; k++) {
      assertThat(engine[k])
        .as("%s, %s, parameter %d", architecture, rule, k)
        .isCloseTo(w[k], within(TOLERANCE * largest));
    }
  }

  private static double direction(
    Optimizer optimizer,
    double g,
    double[] m,
    double[] s,
    int k,
    int t
  ) {
    return switch (optimizer) {
      case Sgd() -> g;
      case Momentum(double beta) -> m[k] = beta * m[k] + g;
      case Nesterov(double beta) -> {
        m[k] = beta * m[k] + g;
        yield g + beta * m[k];
      }
      case RmsProp(double decay, double epsilon) -> {
        s[k] = decay * s[k] + (1 - decay) * g * g;
        yield g / (Math.sqrt(s[k]) + epsilon);
      }
      case Adam(double beta1, double beta2, double epsilon) -> {
        m[k] = beta1 * m[k] + (1 - beta1) * g;
        s[k] = beta2 * s[k] + (1 - beta2) * g * g;
        double mHat = m[k] / (1 - Math.pow(beta1, t));
        double sHat = s[k] / (1 - Math.pow(beta2, t));
        yield mHat / (Math.sqrt(sHat) + epsilon);
      }
    };
  }

  private static double[] gradient(
    Architecture architecture,
    TrainingRule rule,
    Samples samples,
    int[] batch,
    int step,
    double[] w
  ) {
    Scalar[] parameters = Arrays.stream(w)
      .mapToObj(Scalar::of)
      .toArray(Scalar[]::new);
    Scalar total = Scalar.of(0);
    boolean[][][] dropped = masks(architecture, rule, batch.length, step);
    for (int b = 0; b < batch.length; b++) {
      Scalar[] z = logits(architecture, rule, parameters, samples, batch[b], dropped, b);
      total = total.plus(loss(architecture.loss(), z, samples, batch[b]).times(1.0 / batch.length));
    }
    for (int l = 0; l < architecture.layers(); l++) {
      for (int k = architecture.weightOffset(l); k < architecture.biasOffset(l); k++) {
        total = total.plus(parameters[k].abs().times(rule.penalty().l1()));
        total = total.plus(parameters[k].times(parameters[k]).times(rule.penalty().l2() / 2));
      }
    }
    total.differentiate();
    return Arrays.stream(parameters)
      .mapToDouble(p -> p.derivative)
      .toArray();
  }

  /** The documented streams: index layer·2⁴⁸ + step, one draw a unit, sample by sample. */
  private static boolean[][][] masks(Architecture a, TrainingRule rule, int samples, int step) {
    boolean[][][] dropped = new boolean[a.layers() - 1][samples][];
    for (int l = 0; l < dropped.length; l++) {
      double rate = rule.dropout().isEmpty() ? 0 : rule.dropout().get(l);
      RandomStream random = new RandomStream(rule.seed(), Purpose.DROPOUT, l * (1L << 48) + step);
      for (int s = 0; s < samples; s++) {
        dropped[l][s] = new boolean[a.fanOut(l)];
        for (int u = 0; u < a.fanOut(l); u++) dropped[l][s][u] = random.uniform() < rate;
      }
    }
    return dropped;
  }

  private static Scalar[] logits(
    Architecture architecture,
    TrainingRule rule,
    Scalar[] parameters,
    Samples samples,
    int sample,
    boolean[][][] dropped,
    int b
  ) {
    Scalar[] signal = new Scalar[architecture.inputs()];
    for (int i = 0; i < signal.length; i++) signal[i] = Scalar.of(samples.input(sample, i));
    for (int l = 0; l < architecture.layers(); l++) {
      Scalar[] next = new Scalar[architecture.fanOut(l)];
      for (int u = 0; u < next.length; u++) {
        next[u] = parameters[architecture.biasOffset(l) + u];
        for (int i = 0; i < signal.length; i++) {
          Scalar w = parameters[architecture.weightOffset(l) + u * signal.length + i];
          next[u] = next[u].plus(w.times(signal[i]));
        }
        if (!architecture.isOutput(l)) {
          double rate = rule.dropout().isEmpty() ? 0 : rule.dropout().get(l);
          double keep = dropped[l][b][u] ? 0 : 1 / (1 - rate);
          next[u] = StatedFormula.of(architecture.activation(l), next[u]).times(keep);
        }
      }
      signal = next;
    }
    return signal;
  }

  private static Scalar sigmoid(Scalar z) {
    return z.times(-1).exp().plus(1).inverse();
  }

  private static Scalar loss(Loss loss, Scalar[] z, Samples samples, int sample) {
    Scalar sum = Scalar.of(0);
    Scalar allExp = Scalar.of(0);
    for (Scalar logit : z) allExp = allExp.plus(logit.exp());
    for (int k = 0; k < z.length; k++) {
      double y = samples.target(sample, k);
      Scalar s = sigmoid(z[k]);
      Scalar term = switch (loss) {
        case SIGMOID_BCE -> s.log()
          .times(-y)
          .plus(
            s
              .times(-1)
              .plus(1)
              .log()
              .times(y - 1)
          );
        case SOFTMAX_CE -> z[k].exp().times(allExp.inverse()).log().times(-y);
        case LINEAR_MSE -> halfSquare(z[k].plus(-y));
        case TANH_MSE -> halfSquare(z[k].hyperbolicTangent().plus(-y));
        case SIGMOID_MSE -> halfSquare(s.plus(-y));
      };
      sum = sum.plus(term);
    }
    return sum;
  }

  private static Scalar halfSquare(Scalar error) {
    return error.times(error).times(0.5);
  }

  /** Gaussian inputs; one-hot targets. */
  private static Samples samples() {
    RandomStream random = new RandomStream(8, Purpose.DATA, 0);
    double[] x = new double[COUNT * 2];
    double[] y = new double[COUNT * 3];
    for (int k = 0; k < x.length; k++) x[k] = random.gaussian();
    for (int s = 0; s < COUNT; s++) y[s * 3 + random.permutation(3)[0]] = 1;
    return new Samples(2, 3, x, y);
  }
}
