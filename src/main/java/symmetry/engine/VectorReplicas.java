package symmetry.engine;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A layer of as many restarts as a vector has lanes: every number is a vector, one restart a lane. So a
 * matrix needs no second copy in another order: its numbers are vectors whichever way they are read.
 */
final class VectorReplicas implements Replicas {

  private static final int L = VectorLanes.COUNT;

  private final int fanIn;
  private final int fanOut;
  private final @Nullable VectorReplicas below;

  /** Numbers, each a vector, of one unit's weights and its bias. */
  private final int perUnit;

  /** W and b by unit, {@code [unit][fanIn + 1][restart]}. */
  private final double[] weights;

  private final double[] gradient;
  private boolean hasGradient;

  /** {@code [sample][input][restart]} */
  private final double[] x;

  /** {@code [sample][unit][restart]} */
  private final double[] z;

  private final double[] a;
  private final double[] error;
  private final double[] targets;

  private final double[] zero = new double[L];
  private final Product forward;
  private final Product toGradient;
  private final Product toError;

  /**
   * @param chunk samples worked on at once
   * @param below whose activations it reads and whose error it computes
   */
  VectorReplicas(int fanIn, int fanOut, int chunk, @Nullable VectorReplicas below) {
    this.fanIn = fanIn;
    this.fanOut = fanOut;
    this.below = below;
    perUnit = fanIn + 1;
    weights = new double[fanOut * perUnit * L];
    gradient = new double[weights.length];
    x = below == null ? new double[chunk * fanIn * L] : below.a;
    z = new double[chunk * fanOut * L];
    a = new double[chunk * fanOut * L];
    error = new double[chunk * fanOut * L];
    targets = new double[chunk * fanOut * L];
    int unit = perUnit * L;
    int row = fanOut * L;
    int rowIn = fanIn * L;
    forward = product(fanOut, new Strides(rowIn, L, L, unit, 0, unit, row, L), false);
    toGradient = product(fanOut, new Strides(L, rowIn, row, L, 0, 0, L, unit), true);
    toError = product(fanIn, new Strides(row, L, unit, L, 0, 0, rowIn, L), false);
  }

  private static Product product(int columns, Strides strides, boolean ones) {
    return new TiledProduct(strides, L, columns, ones, true);
  }

  @Override
  public double weight(int unit, int input, int restart) {
    return weights[(unit * perUnit + input) * L + restart];
  }

  @Override
  public void setWeight(int unit, int input, int restart, double value) {
    weights[(unit * perUnit + input) * L + restart] = value;
  }

  @Override
  public double bias(int unit, int restart) {
    return weight(unit, fanIn, restart);
  }

  @Override
  public void setBias(int unit, int restart, double value) {
    setWeight(unit, fanIn, restart, value);
  }

  @Override
  public void setInput(int sample, int input, int restart, double value) {
    x[(sample * fanIn + input) * L + restart] = value;
  }

  @Override
  public void setInput(int sample, int input, double value) {
    int at = (sample * fanIn + input) * L;
    Arrays.fill(x, at, at + L, value);
  }

  @Override
  public void setTarget(int sample, int output, int restart, double value) {
    targets[(sample * fanOut + output) * L + restart] = value;
  }

  @Override
  public void setTarget(int sample, int output, double value) {
    int at = (sample * fanOut + output) * L;
    Arrays.fill(targets, at, at + L, value);
  }

  @Override
  public double target(int sample, int output, int restart) {
    return targets[(sample * fanOut + output) * L + restart];
  }

  @Override
  public double z(int sample, int unit, int restart) {
    return z[(sample * fanOut + unit) * L + restart];
  }

  @Override
  public double a(int sample, int unit, int restart) {
    return a[(sample * fanOut + unit) * L + restart];
  }

  @Override
  public void affine(int count) {
    forward.multiply(x, weights, weights, fanIn * L, z, count, fanIn);
  }

  @Override
  public void activate(Activation f, int count) {
    VectorActivation.apply(f, z, a, count * fanOut * L);
  }

  @Override
  public void answer(Loss loss, int count) {
    if (loss == Loss.SOFTMAX_CE) softmax(count);
    else activate(loss.activation(), count);
  }

  private void softmax(int count) {
    int row = fanOut * L;
    for (int s = 0; s < count * row; s += row) {
      for (int r = s; r < s + L; r++) {
        double max = z[r];
        for (int k = r + L; k < s + row; k += L) max = Math.max(max, z[k]);
        for (int k = r; k < s + row; k += L) a[k] = z[k] - max;
      }
    }
    VectorElementary.exp(a, a, count * row);
    for (int s = 0; s < count * row; s += row) {
      for (int r = s; r < s + L; r++) {
        double sum = 0;
        for (int k = r; k < s + row; k += L) sum += a[k];
        for (int k = r; k < s + row; k += L) a[k] /= sum;
      }
    }
  }

  @Override
  public void errorSignal(Loss loss, int count) {
    VectorElementary.subtract(a, targets, error, count * fanOut * L);
    if (!loss.isMatched()) differentiate(loss.activation(), count);
  }

  @Override
  public void clearGradient() {
    hasGradient = false;
  }

  @Override
  public void accumulateGradient(int count) {
    double[] init = hasGradient ? gradient : zero;
    toGradient.multiply(x, error, init, 0, gradient, fanIn, count);
    hasGradient = true;
  }

  @Override
  public void propagateError(int count) {
    double[] result = Objects.requireNonNull(below).error;
    toError.multiply(error, weights, zero, 0, result, count, fanOut);
  }

  @Override
  public void differentiate(Activation f, int count) {
    VectorActivation.differentiate(f, z, a, error, count * fanOut * L);
  }

  @Override
  public void descend(double rate, double perSample) {
    VectorElementary.descend(weights, gradient, weights.length, rate, perSample);
  }
}
