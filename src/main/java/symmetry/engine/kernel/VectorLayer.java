package symmetry.engine.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

/**
 * A layer computed by {@link Product products} and {@link VectorElementary}.
 *
 * <p>The rows of a narrow layer are as short as a vector of 2, 4 or 8 numbers, those of a wide one are
 * padded to whole vectors; the padding is 0 and stays 0. Weights are kept by input for the forward pass
 * and by unit for the backward pass, so that the numbers side by side in a vector are always
 * independent sums. A single unit has no neighbours to be computed with: its weights are one row, its
 * preactivations are summed number by number.
 */
final class VectorLayer extends FlatLayer {

  private final boolean single;

  /** W by input, {@code [fanIn × stride]}, then b; of a single unit one row by input, then b. */
  private final double[] weights;

  /** Where in {@link #weights} the biases begin. */
  private final int biasAt;

  /** W by unit, {@code [fanOut × strideIn]}; of a single unit the weights themselves. */
  private final double[] byUnit;

  /** Σ ∂L/∂W and Σ ∂L/∂b, laid out like the weights. */
  private final double[] gradient;

  private final double[] zeros;
  private final @Nullable SampleReader reader;
  private final @Nullable NarrowForward narrow;
  private final @Nullable NarrowDescent descent;
  private final Product forward;
  private final Product toGradient;
  private final Product toError;

  VectorLayer(Place place, @Nullable VectorLayer below) {
    super(place, below);
    single = fanOut == 1;
    biasAt = single ? strideIn : fanIn * stride;
    weights = array(biasAt + stride);
    gradient = array(biasAt + stride);
    byUnit = single ? weights : array(fanOut * strideIn);
    zeros = array(Math.max(strideIn, stride));
    reader = NarrowForward.fits(fanIn) ? SampleReader.of(fanIn, strideIn) : null;
    narrow = NarrowForward.of(fanIn, fanOut);
    descent = NarrowDescent.of(fanIn, fanOut, activationBelow);
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
  int padded(int width) {
    return VectorLanes.padded(width);
  }

  @Override
  double[] array(int numbers) {
    return VectorLanes.array(numbers);
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
  public void read(double[] samples, int[] indices, int from, int count) {
    if (reader != null) reader.read(samples, indices, from, count, x);
    else for (int s = 0; s < count; s++) {
      System.arraycopy(samples, indices[from + s] * fanIn, x, s * strideIn, fanIn);
    }
  }

  @Override
  public void affine(int count) {
    if (narrow != null) narrow.affine(x, weights, z, count);
    else forward.multiply(x, weights, weights, biasAt, z, count, fanIn);
  }

  @Override
  void apply(Activation f, int count) {
    VectorActivation.apply(f, z, a, count);
  }

  @Override
  void exp(int count) {
    VectorElementary.exp(a, a, count);
  }

  @Override
  void subtract(double[] targets, int count) {
    VectorElementary.subtract(a, targets, error, count);
  }

  @Override
  public void errorSignal(Loss loss, double[] targets, int count) {
    if (loss == Loss.TANH_MSE && stride == fanOut) {
      VectorElementary.tanhError(a, targets, error, count * stride);
    } else {
      super.errorSignal(loss, targets, count);
    }
  }

  @Override
  void accumulateGradient(int count, boolean further) {
    double[] init = further ? gradient : zeros;
    if (single) {
      toGradient.multiply(error, x, init, 0, gradient, 1, count);
      double sum = further ? gradient[biasAt] : 0;
      for (int s = 0; s < count; s++) sum += error[s];
      gradient[biasAt] = sum;
    } else {
      toGradient.multiply(x, error, init, 0, gradient, fanIn, count);
    }
  }

  @Override
  public void propagateError(int count) {
    double[] result = Objects.requireNonNull(below).error;
    toError.multiply(error, byUnit, zeros, 0, result, count, fanOut);
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
    if (weightRate == biasRate) {
      VectorElementary.descend(weights, gradient, weights.length, weightRate, perSample);
    } else {
      descend(0, biasAt, weightRate, perSample);
      descend(biasAt, weights.length, biasRate, perSample);
    }
    turn();
  }

  private void descend(int from, int to, double rate, double perSample) {
    for (int k = from; k < to; k++) {
      weights[k] = Math.fma(-rate, gradient[k] * perSample, weights[k]);
    }
  }

  @Override
  public void learn(int count, double weightRate, double biasRate) {
    if (descent == null) {
      super.learn(count, weightRate, biasRate);
      return;
    }
    double[] errorBelow = below == null ? zeros : below.error;
    double perSample = 1.0 / count;
    descent.descend(x, error, weights, byUnit, errorBelow, count, weightRate, biasRate, perSample);
    if (activationBelow != null && !VectorActivation.forgetsZ(activationBelow)) {
      Objects.requireNonNull(below).differentiate(activationBelow, count);
    }
  }
}
