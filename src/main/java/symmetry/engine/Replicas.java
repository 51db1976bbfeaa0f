package symmetry.engine;

import java.util.Arrays;

/**
 * One layer of all restarts: as {@link Layer}, with a row of restarts for every number. A matrix and
 * its transpose share their rows, so nothing is ever copied to be read in the other order.
 */
final class Replicas {

  private final Kernels kernels;
  private final int fanIn;
  private final int fanOut;
  private final int width;

  /** W, {@code [unit][input][restart]}, and b. */
  final double[][][] weights;

  final double[][] biases;

  private final double[][][] weightsByInput;

  /** What the layer reads, {@code [sample][input][restart]}: the rows of the layer below. */
  final double[][][] x;

  private final double[][][] xByInput;

  /** z, a = f(z) and ∂L/∂z, {@code [sample][unit][restart]}. */
  final double[][][] z;

  final double[][][] a;

  private final double[][][] error;
  private final double[][][] errorByUnit;

  /** Σ ∂L/∂W, {@code [unit][input][restart]}, and Σ ∂L/∂b. */
  private final double[][][] weightGradient;

  private final double[][] biasGradient;

  Replicas(Kernels kernels, int fanOut, double[][][] x) {
    this.kernels = kernels;
    this.fanOut = fanOut;
    this.x = x;
    int chunk = x.length;
    fanIn = x[0].length;
    width = x[0][0].length;
    weights = new double[fanOut][fanIn][width];
    biases = new double[fanOut][width];
    z = new double[chunk][fanOut][width];
    a = new double[chunk][fanOut][width];
    error = new double[chunk][fanOut][width];
    weightGradient = new double[fanOut][fanIn][width];
    biasGradient = new double[fanOut][width];
    weightsByInput = turned(weights);
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

  /** z = W·x + b of one sample. */
  void affine(int sample) {
    for (int o = 0; o < fanOut; o++) {
      double[] sum = z[sample][o];
      System.arraycopy(biases[o], 0, sum, 0, width);
      kernels.multiplyAddColumns(weights[o], x[sample], sum, fanIn, width);
    }
  }

  void activate(Activation f, int sample) {
    RowActivation.apply(kernels, f, z[sample], a[sample], fanOut, width);
  }

  void softmax(int sample) {
    double[][] logits = z[sample];
    double[][] out = a[sample];
    for (int r = 0; r < width; r++) {
      double max = logits[0][r];
      for (int o = 1; o < fanOut; o++) max = Math.max(max, logits[o][r]);
      for (int o = 0; o < fanOut; o++) out[o][r] = logits[o][r] - max;
    }
    kernels.exp(out, out, fanOut, width);
    for (int r = 0; r < width; r++) {
      double sum = 0;
      for (int o = 0; o < fanOut; o++) sum += out[o][r];
      for (int o = 0; o < fanOut; o++) out[o][r] /= sum;
    }
  }

  /** The error signal of the output layer. */
  void answer(Loss loss, double[][] targets, int sample) {
    for (int o = 0; o < fanOut; o++) {
      double[] e = error[sample][o];
      for (int r = 0; r < width; r++) e[r] = a[sample][o][r] - targets[o][r];
    }
    if (!loss.isMatched()) differentiate(loss.activation(), sample);
  }

  void differentiate(Activation f, int sample) {
    RowActivation.differentiate(f, z[sample], a[sample], error[sample], fanOut, width);
  }

  void clearGradient() {
    for (double[][] unit : weightGradient) for (double[] row : unit) Arrays.fill(row, 0);
    for (double[] row : biasGradient) Arrays.fill(row, 0);
  }

  /** dW[o, i] += Σ_s error[s, o]·x[s, i] and db[o] += Σ_s error[s, o]. */
  void accumulateGradient(int samples) {
    for (int o = 0; o < fanOut; o++) {
      double[][] e = errorByUnit[o];
      for (int i = 0; i < fanIn; i++) {
        kernels.multiplyAddColumns(e, xByInput[i], weightGradient[o][i], samples, width);
      }
      for (int s = 0; s < samples; s++) Matrices.add(e[s], biasGradient[o]);
    }
  }

  /** The error of the layer below, before its f′: Σ_o error[s, o]·W[o, i]. */
  void propagateError(Replicas below, int sample) {
    for (int i = 0; i < fanIn; i++) {
      double[] sum = below.error[sample][i];
      Arrays.fill(sum, 0);
      kernels.multiplyAddColumns(error[sample], weightsByInput[i], sum, fanOut, width);
    }
  }

  /** W ← W − η·(gradient·perSample), and the same for biases. */
  void descend(double perSample, double rate) {
    for (int o = 0; o < fanOut; o++) {
      for (int i = 0; i < fanIn; i++) descend(weights[o][i], weightGradient[o][i], perSample, rate);
      descend(biases[o], biasGradient[o], perSample, rate);
    }
  }

  private static void descend(double[] w, double[] g, double perSample, double rate) {
    for (int r = 0; r < w.length; r++) w[r] = Math.fma(-rate, g[r] * perSample, w[r]);
  }
}
