package symmetry.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Architecture;
import symmetry.engine.Pass;
import symmetry.engine.TrainingRule;

/** The passes of one network, compiled. */
final class CompiledPass implements Pass {

  /** Samples worked on at once: their rows stay in the first cache. */
  private static final int SAMPLES = 64;

  /** The same where the weights are more than the rows: so they are read half as often. */
  static final int MOST_SAMPLES = 128;

  /** Weights that no longer fit in the second cache beside their gradient. */
  private static final int LARGE = 1 << 16;

  private static final double[] NONE = {};
  private static final int[] NO_INDICES = {};

  private final Plan plan;
  private final int chunk;
  private final double[][] arrays;
  private final Kernel forward;
  private final Kernel backward;
  private final Kernel descend;

  /** The whole step by a batch that is one chunk; none with dropout. */
  private final @Nullable Kernel learn;

  /** Samples of the last forward pass. */
  private int filled;

  CompiledPass(Architecture architecture, TrainingRule rule, int lanes) {
    plan = Plan.of(architecture, rule, lanes);
    chunk = chunk(architecture);
    arrays = plan.arrays(chunk);
    forward = Program.of(plan::forward);
    backward = Program.of(plan::backward);
    descend = Program.of(plan::descend);
    learn = rule.drops() ? null : Program.of(plan::step);
  }

  private static int chunk(Architecture architecture) {
    int units = 0;
    for (int l = 0; l < architecture.layers(); l++) units += architecture.fanOut(l);
    int weights = architecture.parameterCount();
    return weights < LARGE || weights < units * MOST_SAMPLES ? SAMPLES : MOST_SAMPLES;
  }

  @Override
  public int chunk() {
    return chunk;
  }

  @Override
  public void load(double[] parameters) {
    plan.load(parameters, arrays, 0);
  }

  @Override
  public void store(double[] parameters) {
    plan.store(Role.WEIGHTS, arrays, 0, 1, parameters);
  }

  @Override
  public void forward(double[] x, int[] indices, int from, int count, double @Nullable [][] masks) {
    take(masks, count);
    filled = count;
    forward.run(x, NONE, indices, from, count, arrays, NONE, 0);
  }

  private void take(double @Nullable [][] masks, int count) {
    for (int l = 0; l < plan.layers(); l++) {
      if (!plan.drops(l)) continue;
      Layout layout = plan.layout(l);
      double[] rows = arrays[Role.MASKS.of(l)];
      for (int s = 0, k = 0; s < count; s++) {
        for (int o = 0; o < layout.fanOut(); o++, k++) {
          rows[s * layout.stride() + layout.at(o, 0)] = masks == null ? 1 : masks[l][k];
        }
      }
    }
  }

  @Override
  public void clearGradient() {
    for (int l = 0; l < plan.layers(); l++) Arrays.fill(arrays[Role.GRADIENT.of(l)], 0);
  }

  @Override
  public void backward(double[] y, int[] indices, int from, int count) {
    backward.run(NONE, y, indices, from, count, arrays, NONE, 0);
  }

  @Override
  public void meanGradient(double[] mean, double perSample) {
    plan.store(Role.GRADIENT, arrays, 0, perSample, mean);
  }

  @Override
  public void descend(double[] rates, double perSample) {
    descend.run(NONE, NONE, NO_INDICES, 0, 0, arrays, rates, perSample);
  }

  @Override
  public void learn(double[] x, double[] y, int[] batch, double[] rates) {
    if (learn == null || batch.length > chunk) Pass.super.learn(x, y, batch, rates);
    else learn.run(x, y, batch, 0, batch.length, arrays, rates, 1.0 / batch.length);
  }

  @Override
  public void copy(Signal signal, int layer, double[] to, int at) {
    Role role = switch (signal) {
      case PREACTIVATIONS -> Role.PREACTIVATIONS;
      case ACTIVATIONS -> Role.ACTIVATIONS;
      case ERRORS -> Role.ERRORS;
    };
    Layout layout = plan.layout(layer);
    double[] rows = arrays[role.of(layer)];
    int width = layout.fanOut();
    if (width == layout.stride()) System.arraycopy(rows, 0, to, at, filled * width);
    else for (int s = 0; s < filled; s++) {
      System.arraycopy(rows, s * layout.stride(), to, at + s * width, width);
    }
  }
}
