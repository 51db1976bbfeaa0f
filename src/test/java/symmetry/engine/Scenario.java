package symmetry.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import symmetry.engine.Architecture.Hidden;
import symmetry.exact.RandomStream;

/**
 * A short run to compare bit by bit: recorded seed, Gaussian data and weights, batches that wrap
 * around, so that chunks of every size occur.
 */
record Scenario(Architecture architecture, TrainingRule rule, int batch, int steps) {
  private static final long SEED = 20_261_124;
  private static final int SAMPLES = 150;

  private static final int BRIEF_BATCH = 20;
  private static final int BRIEF_STEPS = 2;

  /** Those named one by one in {@link #all}. */
  private static final int BY_HAND = 10;

  /** Every activation, loss and optimizer, odd widths, dropout, penalties, tiny and large batches. */
  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (Activation f : Activation.values()) {
      for (Loss loss : Loss.values()) {
        for (Optimizer optimizer : Optimizers.all()) {
          all.add(new Scenario(shape(loss, f, 3, 7, 5, 3), TrainingRule.of(optimizer), 10, 6));
        }
      }
    }
    TrainingRule plain = TrainingRule.PLAIN;
    all.add(new Scenario(shape(Loss.TANH_MSE, Activation.TANH, 2, 4, 2, 1), plain, 10, 50));
    all.add(new Scenario(shape(Loss.TANH_MSE, Activation.TANH, 2, 8, 8, 1), plain, 10, 50));
    all.add(new Scenario(shape(Loss.SIGMOID_BCE, Activation.SIGMOID, 2, 8, 8, 1), plain, 1, 50));
    all.add(new Scenario(shape(Loss.TANH_MSE, Activation.TANH, 2, 32, 32, 1), plain, 32, 20));
    all.add(new Scenario(shape(Loss.SOFTMAX_CE, Activation.RELU, 64, 64, 64, 10), plain, 128, 4));
    all.add(new Scenario(shape(Loss.SOFTMAX_CE, Activation.RELU, 131, 17, 9), plain, 150, 4));
    all.add(new Scenario(shape(Loss.LINEAR_MSE, Activation.TANH, 1, 1, 2), plain, 3, 20));
    all.add(new Scenario(shape(Loss.SIGMOID_BCE, Activation.TANH, 5, 1), plain, 13, 20));
    all.add(new Scenario(shape(Loss.SIGMOID_BCE, Activation.RELU, 4, 8, 6, 1), plain, 10, 20));
    TrainingRule dropping = plain.with(new Penalty(1e-3, 1e-2)).withDropout(List.of(0.5, 0.0), 5);
    all.add(new Scenario(shape(Loss.SIGMOID_BCE, Activation.TANH, 2, 9, 6, 1), dropping, 70, 20));
    List<Scenario> unbiased = all
      .stream()
      .skip(all.size() - BY_HAND)
      .map(Scenario::withoutSomeBiases)
      .toList();
    all.addAll(unbiased);
    for (Optimizer optimizer : Optimizers.all()) {
      Architecture shape = shape(Loss.SOFTMAX_CE, Activation.TANH, 3, 7, 5, 2);
      all.add(new Scenario(shape, TrainingRule.of(optimizer), 10, 20).withoutSomeBiases());
    }
    return all;
  }

  /** Without those of the first and of the last layer. */
  private Scenario withoutSomeBiases() {
    return new Scenario(unbiased(architecture, 0, architecture.layers() - 1), rule, batch, steps);
  }

  static Architecture unbiased(Architecture a, Integer... layers) {
    return new Architecture(
      a.inputs(),
      a.hidden(),
      a.outputs(),
      a.loss(),
      Set.copyOf(List.of(layers))
    );
  }

  /** One in seven of the small ones and all of the others: enough for a process of its own. */
  static List<Scenario> some() {
    List<Scenario> all = all();
    int small = Activation.values().length * Loss.values().length * Optimizers.all().size();
    return IntStream.range(0, all.size())
      .filter(k -> k >= small || k % 7 == 0)
      .mapToObj(all::get)
      .toList();
  }

  /** The same with as little work as reaches every kernel: an interpreter of vectors does it lane by lane. */
  static List<Scenario> brief() {
    return some()
      .stream()
      .map(s -> new Scenario(s.architecture, s.rule, Math.min(s.batch, BRIEF_BATCH), BRIEF_STEPS))
      .toList();
  }

  private static Architecture shape(Loss loss, Activation f, int... widths) {
    List<Hidden> hidden = new ArrayList<>();
    for (int l = 1; l < widths.length - 1; l++) hidden.add(new Hidden(widths[l], f));
    return new Architecture(widths[0], hidden, widths[widths.length - 1], loss);
  }

  String fingerprint() {
    Network network = new Network(architecture, rule);
    network.setParameters(start());
    Samples samples = samples();
    for (int s = 0; s < steps; s++) network.step(samples, indices(s), 0.1);
    return network.parameters().fingerprint();
  }

  String referenceFingerprint() {
    Network network = new Network(architecture, rule, Kernels.PLAIN);
    network.setParameters(start());
    Samples samples = samples();
    for (int s = 0; s < steps; s++) network.step(samples, indices(s), 0.1);
    return network.parameters().fingerprint();
  }

  Parameters start() {
    return start(0);
  }

  /** Another start for each number. */
  Parameters start(int restart) {
    double[] values = gaussians(
      RandomStream.Purpose.WEIGHTS,
      restart,
      architecture.parameterCount()
    );
    architecture.clearMissing(values);
    return new Parameters(architecture, values);
  }

  Samples samples() {
    return samples(0);
  }

  /** Other data for each number. */
  Samples samples(int restart) {
    double[] x = gaussians(RandomStream.Purpose.DATA, restart, SAMPLES * architecture.inputs());
    double[] y = new double[SAMPLES * architecture.outputs()];
    for (int s = 0; s < SAMPLES; s++) y[s * architecture.outputs() + (s % architecture.outputs())] =
      1;
    return new Samples(architecture.inputs(), architecture.outputs(), x, y);
  }

  int[] indices(int step) {
    int[] indices = new int[batch];
    for (int b = 0; b < batch; b++) indices[b] = (step * batch + b) % SAMPLES;
    return indices;
  }

  private static double[] gaussians(RandomStream.Purpose purpose, int index, int count) {
    RandomStream random = new RandomStream(SEED, purpose, index);
    double[] values = new double[count];
    for (int k = 0; k < count; k++) values[k] = 0.5 * random.gaussian();
    return values;
  }
}
