package symmetry.engine.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

/**
 * A layer of restarts in plain Java, with a row of restarts for every number. A matrix and its
 * transpose share their rows, so nothing is ever copied to be read in the other order.
 */
final class RowReplicas implements ReplicaLayer {

  private final int fanIn;
  private final int fanOut;
  private final int width;
  private final @Nullable RowReplicas below;
  private final @Nullable Activation activationBelow;

  private final Weights[] groups;

  /** Of the group that is worked on. */
  private Weights weights;

  /** What the layer reads, {@code [sample][input][lane]}: the rows of the layer below. */
  private final double[][][] x;

  private final double[][][] xByInput;

  /** z, a = f(z) and ∂L/∂z, {@code [sample][unit][lane]}. */
  private final double[][][] z;

  private final double[][][] a;

  private final double[][][] error;
  private final double[][][] errorByUnit;

  /** Σ ∂L/∂W, {@code [unit][input][lane]}, and Σ ∂L/∂b. */
  private final double[][][] weightGradient;

  private final double[][] biasGradient;
  private final RowActivation activation;

  /** {@code [sample][output][lane]} */
  private final double[][][] targets;

  /**
   * @param restarts how many of them are a group
   * @param groups how many groups there are
   * @param below whose activations it reads and whose error it computes
   */
  RowReplicas(Place place, int restarts, int groups, @Nullable RowReplicas below) {
    this.below = below;
    fanIn = place.fanIn();
    fanOut = place.fanOut();
    activationBelow = place.activationBelow();
    width = restarts;
    int chunk = place.chunk();
    x = below == null ? new double[chunk][fanIn][width] : below.a;
    targets = new double[chunk][fanOut][width];
    this.groups = new Weights[groups];
    for (int g = 0; g < groups; g++) this.groups[g] = Weights.zero(fanOut, fanIn, width);
    weights = this.groups[0];
    z = new double[chunk][fanOut][width];
    a = new double[chunk][fanOut][width];
    error = new double[chunk][fanOut][width];
    weightGradient = new double[fanOut][fanIn][width];
    biasGradient = new double[fanOut][width];
    activation = new RowActivation(fanOut * width);
    xByInput = turned(x);
    errorByUnit = turned(error);
  }

  private static double[][][] turned(double[][][] rows) {
    double[][][] turned = new double[rows[0].length][rows.length][];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < turned.length; c++) turned[c][r] = rows[r][c];
    }
    return turned;
  }

  @Override
  public void turnTo(int group) {
    weights = groups[group];
  }

  @Override
  public double weight(int unit, int input, int restart) {
    return groups[restart / width].byUnit[unit][input][restart % width];
  }

  @Override
  public void setWeight(int unit, int input, int restart, double value) {
    groups[restart / width].byUnit[unit][input][restart % width] = value;
  }

  @Override
  public double bias(int unit, int restart) {
    return groups[restart / width].biases[unit][restart % width];
  }

  @Override
  public void setBias(int unit, int restart, double value) {
    groups[restart / width].biases[unit][restart % width] = value;
  }

  @Override
  public void setInput(int sample, int input, int lane, double value) {
    x[sample][input][lane] = value;
  }

  @Override
  public void setTarget(int sample, int output, int lane, double value) {
    targets[sample][output][lane] = value;
  }

  @Override
  public void read(double[] samples, int[] indices, int from, int count) {
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < fanIn; i++) Arrays.fill(x[s][i], samples[indices[from + s] * fanIn + i]);
    }
  }

  @Override
  public void readTargets(double[] samples, int[] indices, int from, int count) {
    for (int s = 0; s < count; s++) {
      for (int o = 0; o < fanOut; o++) Arrays.fill(
        targets[s][o],
        samples[indices[from + s] * fanOut + o]
      );
    }
  }

  @Override
  public double target(int sample, int output, int lane) {
    return targets[sample][output][lane];
  }

  @Override
  public double z(int sample, int unit, int lane) {
    return z[sample][unit][lane];
  }

  @Override
  public double a(int sample, int unit, int lane) {
    return a[sample][unit][lane];
  }

  @Override
  public void affine(int count) {
    for (int s = 0; s < count; s++) {
      for (int o = 0; o < fanOut; o++) {
        double[] sum = z[s][o];
        System.arraycopy(weights.biases[o], 0, sum, 0, width);
        Rows.multiplyAddColumns(weights.byUnit[o], x[s], sum, fanIn, width);
      }
    }
  }

  @Override
  public void activate(Activation f, int count) {
    for (int s = 0; s < count; s++) activation.apply(f, z[s], a[s], fanOut, width);
  }

  @Override
  public void answer(Loss loss, int count) {
    if (loss != Loss.SOFTMAX_CE) activate(loss.activation(), count);
    else for (int s = 0; s < count; s++) softmax(z[s], a[s]);
  }

  private void softmax(double[][] logits, double[][] out) {
    for (int r = 0; r < width; r++) {
      double max = logits[0][r];
      for (int o = 1; o < fanOut; o++) max = Math.max(max, logits[o][r]);
      for (int o = 0; o < fanOut; o++) out[o][r] = logits[o][r] - max;
    }
    Rows.exp(out, out, fanOut, width);
    for (int r = 0; r < width; r++) {
      double sum = 0;
      for (int o = 0; o < fanOut; o++) sum += out[o][r];
      for (int o = 0; o < fanOut; o++) out[o][r] /= sum;
    }
  }

  @Override
  public void errorSignal(Loss loss, int count) {
    for (int s = 0; s < count; s++) {
      for (int o = 0; o < fanOut; o++) {
        double[] e = error[s][o];
        for (int r = 0; r < width; r++) e[r] = a[s][o][r] - targets[s][o][r];
      }
    }
    if (!loss.isMatched()) differentiate(loss.activation(), count);
  }

  private void differentiate(Activation f, int count) {
    for (int s = 0; s < count; s++) {
      RowActivation.differentiate(f, z[s], a[s], error[s], fanOut, width);
    }
  }

  @Override
  public @Nullable ReplicaLayer below() {
    return below;
  }

  @Override
  public void clearGradient() {
    for (double[][] unit : weightGradient) for (double[] row : unit) Arrays.fill(row, 0);
    for (double[] row : biasGradient) Arrays.fill(row, 0);
  }

  @Override
  public void accumulateGradient(int count) {
    for (int o = 0; o < fanOut; o++) {
      double[][] e = errorByUnit[o];
      for (int i = 0; i < fanIn; i++) {
        Rows.multiplyAddColumns(e, xByInput[i], weightGradient[o][i], count, width);
      }
      Rows.add(e, biasGradient[o], count);
    }
  }

  @Override
  public void propagateError(int count) {
    RowReplicas to = Objects.requireNonNull(below);
    double[][][] result = to.error;
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < fanIn; i++) {
        double[] sum = result[s][i];
        Arrays.fill(sum, 0);
        Rows.multiplyAddColumns(error[s], weights.byInput[i], sum, fanOut, width);
      }
    }
    to.differentiate(Objects.requireNonNull(activationBelow), count);
  }

  @Override
  public void descend(double rate, double perSample) {
    for (int o = 0; o < fanOut; o++) {
      for (int i = 0; i < fanIn; i++) {
        Rows.descend(weights.byUnit[o][i], weightGradient[o][i], rate, perSample);
      }
      Rows.descend(weights.biases[o], biasGradient[o], rate, perSample);
    }
  }

  /**
   * What one group of restarts learns.
   *
   * @param byUnit W, {@code [unit][input][lane]}
   * @param byInput the same rows, {@code [input][unit][lane]}
   * @param biases {@code [unit][lane]}
   */
  private record Weights(double[][][] byUnit, double[][][] byInput, double[][] biases) {
    static Weights zero(int fanOut, int fanIn, int width) {
      double[][][] byUnit = new double[fanOut][fanIn][width];
      return new Weights(byUnit, turned(byUnit), new double[fanOut][width]);
    }
  }
}
