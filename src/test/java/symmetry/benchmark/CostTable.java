package symmetry.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Optimizer;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.engine.TrainingRule;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/**
 * What parts of a step cost beside a multiply-add, as docs/performance.md has it: each is
 * the difference of two networks that are alike but for it. By the thread's own processor time, quickest of some rounds; to be started with
 * {@code -Xbatch}. The multiply-add is one of a step of 64-64-64-1 on 64 samples, of three products.
 */
final class CostTable {

  private static final List<Optimizer> OPTIMIZERS = List.of(
    new Optimizer.Momentum(0.9),
    new Optimizer.Nesterov(0.9),
    new Optimizer.RmsProp(0.99, 1e-8),
    new Optimizer.Adam(0.9, 0.999, 1e-8)
  );
  private static final int WIDTH = 64;
  private static final int BATCH = 64;
  private static final int LAYERS = 2;
  private static final double RATE = 1e-6;
  private static final double WARM_UP_SECONDS = 0.5;
  private static final double SECONDS = 0.05;
  private static final int ROUNDS = 9;

  private CostTable() {}

  public static void main(String[] arguments) {
    double linear = step(Activation.LINEAR, TrainingRule.PLAIN, BATCH);
    int weights = architecture(Activation.LINEAR).parameterCount();
    double multiplyAdd = linear / (3.0 * weights * BATCH);
    print("multiply-add, ns", multiplyAdd * 1e9);
    double values = LAYERS * WIDTH * BATCH;
    for (Activation f : Activation.values()) {
      double both = (step(f, TrainingRule.PLAIN, BATCH) - linear) / values;
      double forwards = (look(f) - look(Activation.LINEAR)) / values;
      print(f.label() + ", f and f′", both / multiplyAdd);
      print(f.label() + ", f alone", forwards / multiplyAdd);
    }
    TrainingRule dropping = TrainingRule.PLAIN.withDropout(Collections.nCopies(LAYERS, 0.5), 1);
    print(
      "dropout, a unit",
      (step(Activation.LINEAR, dropping, BATCH) - linear) / values / multiplyAdd
    );
    double one = step(Activation.LINEAR, TrainingRule.PLAIN, 1);
    print("gradient descent, a weight", one / weights / multiplyAdd - 3);
    for (Optimizer optimizer : OPTIMIZERS) {
      double own = step(Activation.LINEAR, TrainingRule.of(optimizer), 1) - one;
      print(optimizer + ", a weight more", own / weights / multiplyAdd);
    }
    small();
  }

  /** What a step of small networks takes beside what is counted: sums shorter than a vector. */
  private static void small() {
    for (int units : new int[] { 1, 2, 4, 8, 16, 32 }) {
      Architecture small = new Architecture(
        2,
        List.of(new Hidden(units, Activation.LINEAR)),
        1,
        Loss.SIGMOID_BCE
      );
      double seconds = seconds(small, TrainingRule.PLAIN, BATCH, false);
      print(
        "2-%d-1, ns a multiply-add".formatted(units),
        (seconds / (3.0 * small.parameterCount() * BATCH)) * 1e9
      );
    }
  }

  private static void print(String what, double figure) {
    System.out.printf(Locale.ROOT, "%-32s %8.3f%n", what, figure);
  }

  private static Architecture architecture(Activation f) {
    return new Architecture(
      WIDTH,
      Collections.nCopies(LAYERS, new Hidden(WIDTH, f)),
      1,
      Loss.LINEAR_MSE
    );
  }

  private static double step(Activation f, TrainingRule rule, int batch) {
    return seconds(architecture(f), rule, batch, false);
  }

  private static double look(Activation f) {
    return seconds(architecture(f), TrainingRule.PLAIN, BATCH, true);
  }

  /** Of a step, or of a look at the loss. */
  private static double seconds(Architecture shape, TrainingRule rule, int batch, boolean look) {
    Network network = new Network(shape, rule);
    RandomStream random = new RandomStream(1, Purpose.WEIGHTS, 0);
    double[] start = new double[shape.parameterCount()];
    for (int k = 0; k < start.length; k++) start[k] = random.gaussian() / Math.sqrt(WIDTH);
    network.setParameters(new Parameters(shape, start));
    double[] x = new double[batch * shape.inputs()];
    for (int k = 0; k < x.length; k++) x[k] = random.gaussian();
    Samples samples = new Samples(shape.inputs(), 1, x, new double[batch]);
    int[] all = IntStream.range(0, batch).toArray();
    Runnable work = look
      ? () -> network.evaluate(samples, all)
      : () -> network.step(samples, all, RATE);
    ProcessorTime.of(work, WARM_UP_SECONDS);
    return DoubleStream.generate(() -> ProcessorTime.of(work, SECONDS))
      .limit(ROUNDS)
      .min()
      .orElseThrow();
  }
}
