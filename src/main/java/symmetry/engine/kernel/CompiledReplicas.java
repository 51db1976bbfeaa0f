package symmetry.engine.kernel;

import java.util.Arrays;
import symmetry.engine.Architecture;
import symmetry.engine.Replicas;
import symmetry.engine.TrainingRule;

/**
 * Replicas as lanes, compiled: a group of them at a time, one a lane. All groups share the workspace, so
 * that it stays in the first cache.
 */
final class CompiledReplicas implements Replicas {

  /** Samples worked on at once. */
  private static final int CHUNK = 16;

  private static final double[] NONE = {};

  private final Architecture architecture;
  private final int count;
  private final int lanes;
  private final Plan plan;

  /** Of each group: the same but for the weights. */
  private final double[][][] arrays;

  /** Over samples that all replicas share, and over those of each. */
  private final Passes shared;
  private final Passes own;

  /** Logits, outputs and targets of one sample of one replica, {@code [output]}. */
  private final double[] logits;

  private final double[] answers;
  private final double[] targets;

  private record Passes(Kernel forward, Kernel backward, Kernel descend, Kernel learn) {
    static Passes of(Plan plan) {
      return new Passes(
        Program.of(plan::forward),
        Program.of(plan::backward),
        Program.of(plan::descend),
        Program.of(plan::step)
      );
    }
  }

  CompiledReplicas(Architecture architecture, int count, int lanes) {
    this.architecture = architecture;
    this.count = count;
    this.lanes = lanes;
    plan = new Plan(architecture, TrainingRule.PLAIN, lanes, true, true);
    shared = Passes.of(plan);
    Plan withOwnData = new Plan(architecture, TrainingRule.PLAIN, lanes, true, false);
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
  public void step(double[][] x, double[][] y, int[][] batches, double[] rates) {
    Passes passes = batches.length == 1 ? shared : own;
    int length = batches[0].length;
    for (int g = 0; g < arrays.length; g++) {
      if (length <= CHUNK) {
        gather(g, x, y, batches, 0, length);
        passes.learn.run(x[0], y[0], batches[0], 0, length, arrays[g], rates, 1.0 / length);
        continue;
      }
      for (int l = 0; l < plan.layers(); l++) Arrays.fill(arrays[g][Role.GRADIENT.of(l)], 0);
      for (int from = 0; from < length; from += CHUNK) {
        int filled = Math.min(CHUNK, length - from);
        gather(g, x, y, batches, from, filled);
        passes.forward.run(x[0], y[0], batches[0], from, filled, arrays[g], NONE, 0);
        passes.backward.run(x[0], y[0], batches[0], from, filled, arrays[g], NONE, 0);
      }
      passes.descend.run(x[0], y[0], batches[0], 0, 0, arrays[g], rates, 1.0 / length);
    }
  }

  @Override
  public void losses(double[][] x, double[][] y, int[][] indices, double[] mean) {
    Passes passes = indices.length == 1 ? shared : own;
    int length = indices[0].length;
    Arrays.fill(mean, 0, count, 0);
    for (int g = 0; g < arrays.length; g++) {
      for (int from = 0; from < length; from += CHUNK) {
        int filled = Math.min(CHUNK, length - from);
        gather(g, x, y, indices, from, filled);
        passes.forward.run(x[0], y[0], indices[0], from, filled, arrays[g], NONE, 0);
        for (int r = g * lanes; r < endOf(g); r++) {
          addLosses(mean, r, y[r], indices[r % indices.length], from, filled);
        }
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

  /** Lays out what each replica of a group reads, unless they share it. */
  private void gather(
    int group,
    double[][] x,
    double[][] y,
    int[][] indices,
    int from,
    int filled
  ) {
    if (indices.length == 1) return;
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
}
