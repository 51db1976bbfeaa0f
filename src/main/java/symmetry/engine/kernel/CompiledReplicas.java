package symmetry.engine.kernel;

import java.util.Arrays;
import symmetry.engine.Architecture;
import symmetry.engine.Replicas;

/**
 * Replicas as lanes, compiled: a group of them at a time, one a lane. All groups share the workspace, so
 * that it stays in the first cache.
 */
final class CompiledReplicas implements Replicas {

  /** Samples worked on at once. */
  private static final int CHUNK = 16;

  private static final double[] NONE = {};
  private static final int[] NO_INDICES = {};

  private final Architecture architecture;
  private final int count;
  private final int lanes;
  private final Plan plan;

  /** Of each group: the same but for the weights. */
  private final double[][][] arrays;

  private final Passes shared;
  private final Passes own;

  /** η of each layer's weights and biases in turn. */
  private final double[] rates;

  /** Logits, outputs and targets of one sample of one replica, {@code [output]}. */
  private final double[] logits;

  private final double[] answers;
  private final double[] targets;

  /** Passes over samples that all replicas share, or over such as are laid out before. */
  private record Passes(Kernel forward, Kernel backward, Kernel descend, Kernel learn) {
    static Passes of(Plan plan) {
      return new Passes(
        new Program(program -> plan.forward(program, Plan.NOTHING)),
        new Program(program -> plan.backward(program, Plan.NOTHING)),
        new Program(plan::descend),
        new Program(plan::step)
      );
    }
  }

  CompiledReplicas(Architecture architecture, int count, int lanes) {
    this.architecture = architecture;
    this.count = count;
    this.lanes = lanes;
    plan = new Plan(architecture, lanes, true, true);
    shared = Passes.of(plan);
    Plan withOwnData = new Plan(architecture, lanes, true, false);
    own = Passes.of(withOwnData);
    arrays = new double[Math.ceilDiv(count, lanes)][][];
    arrays[0] = withOwnData.arrays(CHUNK);
    for (int g = 1; g < arrays.length; g++) {
      arrays[g] = arrays[0].clone();
      for (int l = 0; l < plan.layers(); l++) {
        int weights = Role.WEIGHTS.of(l);
        arrays[g][weights] = new double[arrays[g][weights].length];
      }
    }
    rates = new double[2 * plan.layers()];
    logits = new double[architecture.outputs()];
    answers = new double[architecture.outputs()];
    targets = new double[architecture.outputs()];
  }

  @Override
  public void load(int replica, double[] parameters) {
    plan.load(parameters, arrays[replica / lanes], replica % lanes);
  }

  @Override
  public void store(int replica, double[] parameters) {
    plan.store(Role.WEIGHTS, arrays[replica / lanes], replica % lanes, 1, parameters);
  }

  @Override
  public void step(double[] x, double[] y, int[] batch, double learningRate) {
    Arrays.fill(rates, learningRate);
    double perSample = 1.0 / batch.length;
    for (int g = 0; g < arrays.length; g++) {
      if (batch.length <= CHUNK) run(shared.learn, x, y, batch, 0, batch.length, g, perSample);
      else step(g, batch.length, shared, x, y, batch, (_, _) -> {});
    }
  }

  @Override
  public void step(double[][] x, double[][] y, int[][] batches, double learningRate) {
    Arrays.fill(rates, learningRate);
    for (int g = 0; g < arrays.length; g++) {
      int group = g;
      step(g, batches[0].length, own, NONE, NONE, NO_INDICES, (from, filled) ->
        gather(group, x, y, batches, from, filled)
      );
    }
  }

  /** What comes before a chunk of samples. */
  private interface Before {
    void chunk(int from, int filled);
  }

  private void step(
    int group,
    int length,
    Passes passes,
    double[] x,
    double[] y,
    int[] batch,
    Before before
  ) {
    for (int l = 0; l < plan.layers(); l++) Arrays.fill(arrays[group][Role.GRADIENT.of(l)], 0);
    for (int from = 0; from < length; from += CHUNK) {
      int filled = Math.min(CHUNK, length - from);
      before.chunk(from, filled);
      run(passes.forward, x, y, batch, from, filled, group, 0);
      run(passes.backward, x, y, batch, from, filled, group, 0);
    }
    run(passes.descend, NONE, NONE, NO_INDICES, 0, 0, group, 1.0 / length);
  }

  @Override
  public void losses(double[] x, double[] y, int[] indices, double[] mean) {
    losses(indices.length, mean, (group, from, filled) -> {
      run(shared.forward, x, y, indices, from, filled, group, 0);
      for (int r = group * lanes; r < endOf(group); r++) {
        addLosses(mean, r, y, indices, from, filled);
      }
    });
  }

  @Override
  public void losses(double[][] x, double[][] y, int[][] indices, double[] mean) {
    losses(indices[0].length, mean, (group, from, filled) -> {
      gather(group, x, y, indices, from, filled);
      run(own.forward, NONE, NONE, NO_INDICES, 0, filled, group, 0);
      for (int r = group * lanes; r < endOf(group); r++) {
        addLosses(mean, r, y[r], indices[r], from, filled);
      }
    });
  }

  /** Adds the losses of a chunk of samples of a group. */
  private interface ChunkLosses {
    void add(int group, int from, int filled);
  }

  private void losses(int length, double[] mean, ChunkLosses losses) {
    Arrays.fill(mean, 0, count, 0);
    for (int g = 0; g < arrays.length; g++) {
      for (int from = 0; from < length; from += CHUNK) {
        losses.add(g, from, Math.min(CHUNK, length - from));
      }
    }
    for (int r = 0; r < count; r++) mean[r] /= length;
  }

  private void addLosses(
    double[] sums,
    int replica,
    double[] y,
    int[] indices,
    int from,
    int filled
  ) {
    int last = plan.layers() - 1;
    Layout layout = plan.layout(last);
    double[] z = arrays[0][Role.PREACTIVATIONS.of(last)];
    double[] a = arrays[0][Role.ACTIVATIONS.of(last)];
    for (int s = 0; s < filled; s++) {
      for (int o = 0; o < targets.length; o++) {
        int at = s * layout.stride() + layout.at(o, replica % lanes);
        logits[o] = z[at];
        answers[o] = a[at];
        targets[o] = y[indices[from + s] * targets.length + o];
      }
      sums[replica] += architecture.loss().ofSample(logits, answers, 0, targets, 0, targets.length);
    }
  }

  /** The end of a group's replicas. */
  private int endOf(int group) {
    return Math.min(count, (group + 1) * lanes);
  }

  /** Lays out what each replica of a group reads. */
  private void gather(
    int group,
    double[][] x,
    double[][] y,
    int[][] indices,
    int from,
    int filled
  ) {
    int last = plan.layers() - 1;
    double[] inputs = arrays[group][Role.INPUTS.of(0)];
    double[] outputs = arrays[group][Role.TARGETS.of(last)];
    for (int r = group * lanes; r < endOf(group); r++) {
      for (int s = 0; s < filled; s++) {
        int sample = indices[r][from + s];
        copy(x[r], sample, plan.layout(0).fanIn(), inputs, s, r % lanes);
        copy(y[r], sample, plan.layout(last).fanOut(), outputs, s, r % lanes);
      }
    }
  }

  private void copy(double[] samples, int sample, int width, double[] to, int row, int lane) {
    for (int k = 0; k < width; k++) {
      to[(row * width + k) * lanes + lane] = samples[sample * width + k];
    }
  }

  private void run(
    Kernel kernel,
    double[] x,
    double[] y,
    int[] indices,
    int from,
    int filled,
    int group,
    double perSample
  ) {
    kernel.run(x, y, indices, from, filled, arrays[group], rates, perSample);
  }
}
