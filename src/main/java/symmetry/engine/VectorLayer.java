package symmetry.engine;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A layer in flat arrays, computed by {@link Product products} and {@link VectorElementary}.
 *
 * <p>The rows of a narrow layer are as short as a vector of 2, 4 or 8 numbers, those of a wide one are
 * padded to whole vectors; the padding is 0 and stays 0. Weights are kept by input for the forward pass
 * and by unit for the backward pass, so that the numbers side by side in a vector are always
 * independent sums. A single unit has no neighbours to be computed with: its weights are one row, its
 * preactivations are summed number by number.
 */
final class VectorLayer implements Layer {

  private final int fanIn;
  private final int fanOut;
  private final boolean single;

  /** Length of a row of x. */
  private final int strideIn;

  /** Length of a row of z, a and error. */
  private final int stride;

  private final @Nullable VectorLayer below;

  /** W by input, {@code [fanIn × stride]}, then b; of a single unit one row by input, then b. */
  private final double[] weights;

  /** Where in {@link #weights} the biases begin. */
  private final int biasAt;

  /** W by unit, {@code [fanOut × strideIn]}; of a single unit the weights themselves. */
  private final double[] byUnit;

  /** Σ ∂L/∂W and Σ ∂L/∂b, laid out like the weights. */
  private final double[] gradient;

  private boolean hasGradient;

  /** What the layer reads, {@code [samples × strideIn]}. */
  private final double[] x;

  /** {@code [samples × stride]} */
  private final double[] z;

  private final double[] a;
  private final double[] error;

  private final double[] zeros;
  private final @Nullable NarrowForward narrow;

  /** Found when first needed: it depends on the activation of the layer below. */
  private @Nullable NarrowDescent atOnce;

  private boolean sought;
  private final Product forward;
  private final Product toGradient;
  private final Product toError;

  /**
   * @param chunk samples worked on at once
   * @param below whose error this layer computes
   * @param sharesInput whether it reads the activations of the layer below as they are
   */
  VectorLayer(int fanIn, int fanOut, int chunk, @Nullable VectorLayer below, boolean sharesInput) {
    this.fanIn = fanIn;
    this.fanOut = fanOut;
    this.below = below;
    single = fanOut == 1;
    strideIn = VectorLanes.padded(fanIn);
    stride = VectorLanes.padded(fanOut);
    biasAt = single ? strideIn : fanIn * stride;
    weights = VectorLanes.array(biasAt + stride);
    gradient = VectorLanes.array(biasAt + stride);
    byUnit = single ? weights : VectorLanes.array(fanOut * strideIn);
    x = below != null && sharesInput ? below.a : VectorLanes.array(chunk * strideIn);
    z = VectorLanes.array(chunk * stride);
    a = VectorLanes.array(chunk * stride);
    error = VectorLanes.array(chunk * stride);
    zeros = VectorLanes.array(Math.max(strideIn, stride));
    narrow = NarrowForward.of(fanIn, fanOut);
    forward = product(fanOut, strideIn, 1, single ? 1 : stride, stride, false);
    toError = product(fanIn, stride, 1, strideIn, strideIn, false);
    toGradient = single
      ? product(fanIn, 0, 1, strideIn, 0, false)
      : product(fanOut, 1, strideIn, stride, stride, true);
  }

  /** A product whose rows hold {@code width} numbers and whose sums begin with one row for all. */
  private static Product product(
    int width,
    int xRow,
    int xTerm,
    int mTerm,
    int outRow,
    boolean ones
  ) {
    int lanes = VectorLanes.of(width);
    Strides strides = new Strides(xRow, xTerm, mTerm, lanes, 0, lanes, outRow, lanes);
    if (width == 1 && !ones) return new DotProduct(strides);
    return new TiledProduct(strides, lanes, Math.ceilDiv(width, lanes), ones, false);
  }

  @Override
  public void load(double[] parameters, int offset) {
    for (int o = 0; o < fanOut; o++) {
      for (int i = 0; i < fanIn; i++) weights[weightAt(o, i)] = parameters[offset + o * fanIn + i];
    }
    System.arraycopy(parameters, offset + fanOut * fanIn, weights, biasAt, fanOut);
    turn();
  }

  @Override
  public void store(double[] parameters, int offset) {
    for (int o = 0; o < fanOut; o++) {
      for (int i = 0; i < fanIn; i++) parameters[offset + o * fanIn + i] = weights[weightAt(o, i)];
    }
    System.arraycopy(weights, biasAt, parameters, offset + fanOut * fanIn, fanOut);
  }

  private int weightAt(int unit, int input) {
    return single ? input : input * stride + unit;
  }

  /** Brings the weights by unit, which only the backward pass reads, up to date. */
  private void turn() {
    if (below == null || single) return;
    Matrices.transpose(weights, stride, byUnit, strideIn, fanIn, fanOut);
  }

  @Override
  public void read(Samples samples, int[] indices, int from, int count) {
    if (narrow != null) narrow.read(samples.x, indices, from, count, x);
    else for (int s = 0; s < count; s++) {
      System.arraycopy(samples.x, indices[from + s] * fanIn, x, s * strideIn, fanIn);
    }
  }

  @Override
  public void affine(int count) {
    if (narrow != null) narrow.affine(x, weights, z, count);
    else forward.multiply(x, weights, weights, biasAt, z, count, fanIn);
  }

  @Override
  public void activate(Activation f, int count) {
    VectorActivation.apply(f, z, a, count * stride);
    if (f.value(0) != 0) clearPadding(a, count);
  }

  private void clearPadding(double[] rows, int count) {
    if (stride == fanOut) return;
    for (int s = 0; s < count; s++) Arrays.fill(rows, at(s) + fanOut, at(s + 1), 0);
  }

  @Override
  public void answer(Loss loss, int count) {
    if (loss == Loss.SOFTMAX_CE) softmax(count);
    else activate(loss.activation(), count);
  }

  private void softmax(int count) {
    for (int s = 0; s < count; s++) {
      int row = at(s);
      double max = z[row];
      for (int o = 1; o < fanOut; o++) max = Math.max(max, z[row + o]);
      for (int o = 0; o < fanOut; o++) a[row + o] = z[row + o] - max;
    }
    VectorElementary.exp(a, a, count * stride);
    for (int s = 0; s < count; s++) {
      int row = at(s);
      double sum = 0;
      for (int o = 0; o < fanOut; o++) sum += a[row + o];
      for (int o = 0; o < fanOut; o++) a[row + o] /= sum;
    }
    clearPadding(a, count);
  }

  @Override
  public void mask(Layer above, double[][] mask, int count) {
    double[] inputs = ((VectorLayer) above).x;
    for (int s = 0; s < count; s++) {
      int row = at(s);
      for (int k = 0; k < fanOut; k++) inputs[row + k] = a[row + k] * mask[s][k];
    }
  }

  @Override
  public void errorSignal(Loss loss, double[] targets, int count) {
    if (stride == fanOut) VectorElementary.subtract(a, targets, error, count * stride);
    else subtract(targets, count);
    if (!loss.isMatched()) differentiate(loss.activation(), count);
  }

  private void subtract(double[] targets, int count) {
    for (int s = 0, t = 0; s < count; s++) {
      int row = at(s);
      for (int o = 0; o < fanOut; o++, t++) error[row + o] = a[row + o] - targets[t];
    }
  }

  @Override
  public void clearGradient() {
    hasGradient = false;
  }

  @Override
  public void accumulateGradient(int count) {
    double[] init = hasGradient ? gradient : zeros;
    if (single) {
      toGradient.multiply(error, x, init, 0, gradient, 1, count);
      double sum = hasGradient ? gradient[biasAt] : 0;
      for (int s = 0; s < count; s++) sum += error[s];
      gradient[biasAt] = sum;
    } else {
      toGradient.multiply(x, error, init, 0, gradient, fanIn, count);
    }
    hasGradient = true;
  }

  @Override
  public void propagateError(int count) {
    double[] result = Objects.requireNonNull(below).error;
    toError.multiply(error, byUnit, zeros, 0, result, count, fanOut);
  }

  @Override
  public void maskError(double[][] mask, int count) {
    for (int s = 0; s < count; s++) {
      int row = at(s);
      for (int k = 0; k < fanOut; k++) error[row + k] *= mask[s][k];
    }
  }

  @Override
  public void differentiate(Activation f, int count) {
    VectorActivation.differentiate(f, z, a, error, count * stride);
  }

  @Override
  public void storeGradient(double[] mean, int offset, double perSample) {
    for (int o = 0; o < fanOut; o++) {
      int row = offset + o * fanIn;
      for (int i = 0; i < fanIn; i++) mean[row + i] = gradient[weightAt(o, i)] * perSample;
    }
    int row = offset + fanOut * fanIn;
    for (int o = 0; o < fanOut; o++) mean[row + o] = gradient[biasAt + o] * perSample;
  }

  @Override
  public void descend(double weightRate, double biasRate, double perSample) {
    int end = weights.length;
    if (weightRate == biasRate) {
      VectorElementary.descend(weights, gradient, 0, end, weightRate, perSample);
    } else {
      for (int k = 0; k < biasAt; k++) {
        weights[k] = Math.fma(-weightRate, gradient[k] * perSample, weights[k]);
      }
      for (int k = biasAt; k < end; k++) {
        weights[k] = Math.fma(-biasRate, gradient[k] * perSample, weights[k]);
      }
    }
    turn();
  }

  @Override
  public void learn(
    @Nullable Layer layerBelow,
    Activation f,
    int count,
    double weightRate,
    double biasRate
  ) {
    if (!sought) {
      atOnce = NarrowDescent.of(fanIn, fanOut, layerBelow == null, f);
      sought = true;
    }
    NarrowDescent kernel = atOnce;
    if (kernel == null) {
      Layer.super.learn(layerBelow, f, count, weightRate, biasRate);
      return;
    }
    double[] errorBelow = below == null ? zeros : below.error;
    double perSample = 1.0 / count;
    kernel.descend(x, error, weights, byUnit, errorBelow, count, weightRate, biasRate, perSample);
    if (below != null && !NarrowDescent.knows(f)) below.differentiate(f, count);
  }

  @Override
  public double[] z(int sample) {
    return z;
  }

  @Override
  public double[] a(int sample) {
    return a;
  }

  @Override
  public double[] error(int sample) {
    return error;
  }

  @Override
  public int at(int sample) {
    return sample * stride;
  }
}
