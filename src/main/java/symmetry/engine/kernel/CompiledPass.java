package symmetry.engine.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Architecture;
import symmetry.engine.Pass;
import symmetry.engine.TrainingRule;

/** The passes of one network, compiled. */
final class CompiledPass implements Pass {

  /** Samples worked on at once: their rows stay in the first cache. */
  private static final int SAMPLES = 64;

  /** The same where the weights are far more than the rows: so they are read half as often. */
  static final int MOST_SAMPLES = 128;

  /** Weights that no longer fit in the second cache beside their gradient. */
  private static final int LARGE = 1 << 16;

  private static final double[] NONE = {};
  private static final int[] NO_INDICES = {};

  private final Architecture architecture;
  private final Plan plan;
  private final int chunk;
  private final double[][] arrays;
  private final Kernel forward;
  private final Kernel backward;
  private final Kernel descend;

  /** The whole step by a batch that is one chunk; none with dropout. */
  private final @Nullable Kernel learn;

  /** η of each layer's weights and biases in turn. */
  private final double[] rates;

  /** Samples of the last forward pass. */
  private int filled;

  /** Those of the last forward pass. */
  private double @Nullable [][] masks;

  CompiledPass(Architecture architecture, TrainingRule rule, int lanes) {
    this.architecture = architecture;
    plan = Plan.of(architecture, lanes);
    chunk = architecture.parameterCount() < LARGE ? SAMPLES : MOST_SAMPLES;
    arrays = plan.arrays(chunk);
    rates = new double[2 * plan.layers()];
    Plan.Between activations = l -> dropping(rule, l) ? maskActivations(l) : null;
    Plan.Between errors = l -> dropping(rule, l) ? maskErrors(l) : null;
    forward = new Program(program -> plan.forward(program, activations));
    backward = new Program(program -> plan.backward(program, errors));
    descend = new Program(plan::descend);
    learn = rule.drops() ? null : new Program(plan::step);
    for (int l = 1; l < plan.layers(); l++) {
      if (!dropping(rule, l - 1)) continue;
      int inputs = Role.INPUTS.of(l);
      arrays[inputs] = new double[arrays[inputs].length];
    }
  }

  private boolean dropping(TrainingRule rule, int layer) {
    return !architecture.isOutput(layer) && rule.dropout(layer) > 0;
  }

  /** What the layer above reads: a·mask. */
  private Kernel maskActivations(int layer) {
    return (_, _, _, _, count, _, _, _) -> {
      double[] a = arrays[Role.ACTIVATIONS.of(layer)];
      double[] above = arrays[Role.INPUTS.of(layer + 1)];
      if (masks == null) System.arraycopy(a, 0, above, 0, a.length);
      else mask(layer, a, above, count);
    };
  }

  private Kernel maskErrors(int layer) {
    return (_, _, _, _, count, _, _, _) -> {
      double[] error = arrays[Role.ERRORS.of(layer)];
      if (masks != null) mask(layer, error, error, count);
    };
  }

  private void mask(int layer, double[] from, double[] to, int count) {
    double[] mask = Objects.requireNonNull(masks)[layer];
    Layout layout = plan.layout(layer);
    for (int s = 0, k = 0; s < count; s++) {
      for (int o = 0; o < layout.fanOut(); o++, k++) {
        int at = s * layout.stride() + layout.at(o, 0);
        to[at] = from[at] * mask[k];
      }
    }
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
    this.masks = masks;
    filled = count;
    forward.run(x, NONE, indices, from, count, arrays, rates, 0);
  }

  @Override
  public void clearGradient() {
    for (int l = 0; l < plan.layers(); l++) Arrays.fill(arrays[Role.GRADIENT.of(l)], 0);
  }

  @Override
  public void backward(double[] y, int[] indices, int from, int count) {
    backward.run(NONE, y, indices, from, count, arrays, rates, 0);
  }

  @Override
  public void meanGradient(double[] mean, double perSample) {
    plan.store(Role.GRADIENT, arrays, 0, perSample, mean);
  }

  @Override
  public void descend(double[] weightRates, double[] biasRates, double perSample) {
    set(weightRates, biasRates);
    descend.run(NONE, NONE, NO_INDICES, 0, 0, arrays, rates, perSample);
  }

  private void set(double[] weightRates, double[] biasRates) {
    for (int l = 0; l < weightRates.length; l++) {
      rates[2 * l] = weightRates[l];
      rates[2 * l + 1] = biasRates[l];
    }
  }

  @Override
  public void learn(double[] x, double[] y, int[] batch, double[] weightRates, double[] biasRates) {
    if (learn == null || batch.length > chunk) {
      Pass.super.learn(x, y, batch, weightRates, biasRates);
      return;
    }
    set(weightRates, biasRates);
    double perSample = 1.0 / batch.length;
    learn.run(x, y, batch, 0, batch.length, arrays, rates, perSample);
  }

  @Override
  public void copyPreactivations(int layer, double[] to, int at) {
    copy(Role.PREACTIVATIONS, layer, to, at);
  }

  @Override
  public void copyActivations(int layer, double[] to, int at) {
    copy(Role.ACTIVATIONS, layer, to, at);
  }

  @Override
  public void copyErrors(int layer, double[] to, int at) {
    copy(Role.ERRORS, layer, to, at);
  }

  private void copy(Role role, int layer, double[] to, int at) {
    Layout layout = plan.layout(layer);
    double[] rows = arrays[role.of(layer)];
    int width = layout.fanOut();
    if (width == layout.stride()) System.arraycopy(rows, 0, to, at, filled * width);
    else for (int s = 0; s < filled; s++) {
      System.arraycopy(rows, s * layout.stride(), to, at + s * width, width);
    }
  }
}
