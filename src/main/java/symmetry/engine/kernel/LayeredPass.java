package symmetry.engine.kernel;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Architecture;
import symmetry.engine.Pass;
import symmetry.engine.TrainingRule;

/** The passes of a network, layer by layer. */
final class LayeredPass implements Pass {

  /** Samples worked on at once: their rows stay in the first cache. */
  private static final int CHUNK = 64;

  /** The same where the weights are far more than the rows: so they are read half as often. */
  private static final int LARGE_CHUNK = 128;

  /** Weights that no longer fit in the second cache beside their gradient. */
  private static final int LARGE = 1 << 16;

  private final Architecture architecture;
  private final int chunk;
  private final Layer[] layers;
  private final int last;

  /** Whether what the layer above reads of a layer is masked. */
  private final boolean[] drops;

  /** Those of the last forward pass. */
  private double @Nullable [][] masks;

  private int filled;

  /** Targets of the chunk, {@code [chunk × outputs]}: whole vectors, as the layers ask for. */
  private final double[] targets;

  LayeredPass(Architecture architecture, TrainingRule rule, LayeredKernels kernels) {
    this.architecture = architecture;
    chunk = architecture.parameterCount() < LARGE ? CHUNK : LARGE_CHUNK;
    layers = new Layer[architecture.layers()];
    last = layers.length - 1;
    drops = new boolean[layers.length];
    for (int l = 0; l < layers.length; l++) {
      drops[l] = !architecture.isOutput(l) && rule.dropout(l) > 0;
      boolean sharesInput = l > 0 && !drops[l - 1];
      Layer below = l > 0 ? layers[l - 1] : null;
      layers[l] = kernels.layer(Place.of(architecture, l, chunk, sharesInput), below);
    }
    targets = new double[chunk * architecture.outputs()];
  }

  @Override
  public int chunk() {
    return chunk;
  }

  @Override
  public void load(double[] parameters) {
    for (int l = 0; l <= last; l++) layers[l].load(parameters, architecture.weightOffset(l));
  }

  @Override
  public void store(double[] parameters) {
    for (int l = 0; l <= last; l++) layers[l].store(parameters, architecture.weightOffset(l));
  }

  @Override
  public void forward(
    double[] x,
    int[] indices,
    int from,
    int count,
    double @Nullable [][] factors
  ) {
    masks = factors;
    filled = count;
    layers[0].read(x, indices, from, count);
    for (int l = 0; l < last; l++) {
      layers[l].affine(count);
      layers[l].activate(architecture.activation(l), count);
      if (factors != null && drops[l]) layers[l].mask(layers[l + 1], factors[l], count);
    }
    layers[last].affine(count);
    layers[last].answer(architecture.loss(), count);
  }

  @Override
  public void clearGradient() {
    for (Layer layer : layers) layer.clearGradient();
  }

  @Override
  public void backward(double[] y, int[] indices, int from, int count) {
    layers[last].readTargets(y, indices, from, count, targets);
    layers[last].errorSignal(architecture.loss(), targets, count);
    for (int l = last; l >= 0; l--) {
      layers[l].accumulateGradient(count);
      if (l > 0) propagateError(l);
    }
  }

  /** ∂L/∂z of the layer below: (Σ_o error[b, o]·W[o, i])·mask[b, i]·f′(z[b, i]). */
  private void propagateError(int layer) {
    layers[layer].propagateError(filled);
    Layer below = layers[layer - 1];
    if (masks != null && drops[layer - 1]) below.maskError(masks[layer - 1], filled);
    below.differentiate(architecture.activation(layer - 1), filled);
  }

  @Override
  public void meanGradient(double[] mean, double perSample) {
    for (int l = 0; l <= last; l++) {
      layers[l].storeGradient(mean, architecture.weightOffset(l), perSample);
    }
  }

  @Override
  public void descend(double[] weightRates, double[] biasRates, double perSample) {
    for (int l = 0; l <= last; l++) layers[l].descend(weightRates[l], biasRates[l], perSample);
  }

  @Override
  public void learn(double[] x, double[] y, int[] batch, double[] weightRates, double[] biasRates) {
    int count = batch.length;
    if (count > chunk) {
      Pass.super.learn(x, y, batch, weightRates, biasRates);
      return;
    }
    forward(x, batch, 0, count, null);
    layers[last].readTargets(y, batch, 0, count, targets);
    layers[last].errorSignal(architecture.loss(), targets, count);
    for (int l = last; l >= 0; l--) layers[l].learn(count, weightRates[l], biasRates[l]);
  }

  @Override
  public void copyPreactivations(int layer, double[] to, int at) {
    copy(layer, layers[layer]::z, to, at);
  }

  @Override
  public void copyActivations(int layer, double[] to, int at) {
    copy(layer, layers[layer]::a, to, at);
  }

  @Override
  public void copyErrors(int layer, double[] to, int at) {
    copy(layer, layers[layer]::error, to, at);
  }

  private void copy(int layer, IntFunction<double[]> rows, double[] to, int at) {
    int width = architecture.fanOut(layer);
    Layer from = layers[layer];
    if (from.at(1) == width) {
      System.arraycopy(rows.apply(0), 0, to, at, filled * width);
      return;
    }
    for (int s = 0; s < filled; s++) {
      System.arraycopy(rows.apply(s), from.at(s), to, at + s * width, width);
    }
  }
}
