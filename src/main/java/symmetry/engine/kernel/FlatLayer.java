package symmetry.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

/** What layers in flat arrays, {@code [sample × stride]}, have in common. */
abstract class FlatLayer implements Layer {

  final int fanIn;
  final int fanOut;

  /** Length of a row of x. */
  final int strideIn;

  /** Length of a row of z, a and error. */
  final int stride;

  /** The layer whose error this one computes, and its activation; none for the first. */
  final @Nullable FlatLayer below;

  final @Nullable Activation activationBelow;

  /** What the layer reads, {@code [samples × strideIn]}. */
  final double[] x;

  /** {@code [samples × stride]} */
  final double[] z;

  final double[] a;
  final double[] error;

  private final SampleReader targetReader;
  private boolean hasGradient;

  /** Rows are as long as their numbers ask for, padded by {@link #padded}. */
  FlatLayer(Place place, @Nullable FlatLayer below) {
    fanIn = place.fanIn();
    fanOut = place.fanOut();
    this.below = below;
    activationBelow = place.activationBelow();
    strideIn = padded(fanIn);
    stride = padded(fanOut);
    x = below != null && place.sharesInput() ? below.a : array(place.chunk() * strideIn);
    z = array(place.chunk() * stride);
    a = array(place.chunk() * stride);
    error = array(place.chunk() * stride);
    targetReader = SampleReader.of(fanOut, fanOut);
  }

  /** The length of a row that holds this many numbers. */
  abstract int padded(int width);

  /** An array for so many numbers. */
  abstract double[] array(int numbers);

  /** a = f(z) of the first {@code count} numbers. */
  abstract void apply(Activation f, int count);

  /** a = e^a of the first {@code count} numbers. */
  abstract void exp(int count);

  /** error = a − targets of the first {@code count} numbers; without padding only. */
  abstract void subtract(double[] targets, int count);

  @Override
  public final void readTargets(double[] y, int[] indices, int from, int count, double[] targets) {
    targetReader.read(y, indices, from, count, targets);
  }

  @Override
  public final void activate(Activation f, int count) {
    apply(f, count * stride);
    if (stride > fanOut && f.value(0) != 0) clearPadding(count);
  }

  private void clearPadding(int count) {
    for (int s = 0; s < count; s++) Arrays.fill(a, at(s) + fanOut, at(s + 1), 0);
  }

  @Override
  public final void answer(Loss loss, int count) {
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
    exp(count * stride);
    for (int s = 0; s < count; s++) {
      int row = at(s);
      double sum = 0;
      for (int o = 0; o < fanOut; o++) sum += a[row + o];
      for (int o = 0; o < fanOut; o++) a[row + o] /= sum;
    }
    if (stride > fanOut) clearPadding(count);
  }

  @Override
  public final void mask(Layer above, double[] mask, int count) {
    double[] inputs = ((FlatLayer) above).x;
    for (int s = 0; s < count; s++) {
      int row = at(s);
      for (int k = 0; k < fanOut; k++) inputs[row + k] = a[row + k] * mask[s * fanOut + k];
    }
  }

  @Override
  public void errorSignal(Loss loss, double[] targets, int count) {
    if (stride == fanOut) subtract(targets, count * stride);
    else subtractRows(targets, count);
    if (!loss.isMatched()) differentiate(loss.activation(), count);
  }

  private void subtractRows(double[] targets, int count) {
    for (int s = 0, t = 0; s < count; s++) {
      int row = at(s);
      for (int o = 0; o < fanOut; o++, t++) error[row + o] = a[row + o] - targets[t];
    }
  }

  @Override
  public final void clearGradient() {
    hasGradient = false;
  }

  @Override
  public final void accumulateGradient(int count) {
    accumulateGradient(count, hasGradient);
    hasGradient = true;
  }

  /**
   * @param further whether the sums go on where those of the chunk before ended
   */
  abstract void accumulateGradient(int count, boolean further);

  @Override
  public final void maskError(double[] mask, int count) {
    for (int s = 0; s < count; s++) {
      int row = at(s);
      for (int k = 0; k < fanOut; k++) error[row + k] *= mask[s * fanOut + k];
    }
  }

  @Override
  public void learn(int count, double weightRate, double biasRate) {
    clearGradient();
    accumulateGradient(count);
    if (below != null && activationBelow != null) {
      propagateError(count);
      below.differentiate(activationBelow, count);
    }
    descend(weightRate, biasRate, 1.0 / count);
  }

  @Override
  public final double[] z(int sample) {
    return z;
  }

  @Override
  public final double[] a(int sample) {
    return a;
  }

  @Override
  public final double[] error(int sample) {
    return error;
  }

  @Override
  public final int at(int sample) {
    return sample * stride;
  }
}
