package symmetry.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One layer's share of a step: its weights in the two orders that the passes read them in, and the
 * workspace of one chunk of samples. All matrices are arrays of rows, padded for the kernels.
 *
 * <p>The weights are kept input-major for the forward pass and output-major for the backward pass, so
 * that in every product the numbers computed side by side are independent sums.
 */
final class Layer {

  private final Kernels kernels;
  private final int fanIn;
  private final int fanOut;
  private final int paddedIn;
  private final int paddedOut;

  /** W by input, {@code [fanIn × fanOut]}, and b. */
  private final double[][] byInput;

  private final double[] biases;

  /** W by unit, {@code [fanOut × fanIn]}. */
  private final double[][] byUnit;

  /** What the layer reads, {@code [samples × fanIn]}; may be the rows of the layer below. */
  final double[][] x;

  /** Preactivations z, {@code [samples × fanOut]}. */
  final double[][] z;

  /** Activations a = f(z), {@code [samples × fanOut]}. */
  final double[][] a;

  /** ∂L/∂z by sample, {@code [samples × fanOut]}, not divided by the batch size. */
  final double[][] error;

  /** The same by unit, {@code [fanOut × samples]}. */
  private final double[][] errorByUnit;

  /** Σ ∂L/∂W by unit, {@code [fanOut × fanIn]}, and Σ ∂L/∂b. */
  private final double[][] weightGradient;

  private final double[] biasGradient;

  /**
   * @param chunk samples worked on at once
   * @param x rows to read from, or none where the layer is to have rows of its own
   */
  Layer(Kernels kernels, int fanIn, int fanOut, int chunk, double[] @Nullable [] x) {
    this.kernels = kernels;
    this.fanIn = fanIn;
    this.fanOut = fanOut;
    paddedIn = kernels.padded(fanIn);
    paddedOut = kernels.padded(fanOut);
    byInput = new double[fanIn][paddedOut];
    byUnit = new double[fanOut][paddedIn];
    biases = new double[paddedOut];
    this.x = x == null ? new double[chunk][paddedIn] : x;
    z = new double[chunk][paddedOut];
    a = new double[chunk][paddedOut];
    error = new double[chunk][paddedOut];
    errorByUnit = new double[fanOut][chunk];
    weightGradient = new double[fanOut][paddedIn];
    biasGradient = new double[paddedOut];
  }

  /** Takes the layer's weights, and then its biases, from the flat array of all parameters. */
  void load(double[] parameters, int offset) {
    for (int o = 0; o < fanOut; o++) {
      System.arraycopy(parameters, offset + o * fanIn, byUnit[o], 0, fanIn);
    }
    System.arraycopy(parameters, offset + fanOut * fanIn, biases, 0, fanOut);
    Matrices.transpose(byUnit, byInput, fanOut, fanIn);
  }

  /** z = W·x + b for the first {@code samples} rows. */
  void affine(int samples) {
    for (int s = 0; s < samples; s++) System.arraycopy(biases, 0, z[s], 0, paddedOut);
    kernels.multiplyAdd(x, byInput, z, samples, fanIn, paddedOut);
  }

  /** a = f(z). */
  void activate(Activation f, int samples) {
    RowActivation.apply(kernels, f, z, a, samples, paddedOut);
  }

  /** a = what the loss makes of the logits. */
  void answer(Loss loss, int samples) {
    if (loss == Loss.SOFTMAX_CE) softmax(samples);
    else activate(loss.activation(), samples);
  }

  private void softmax(int samples) {
    for (int s = 0; s < samples; s++) {
      double max = z[s][0];
      for (int o = 1; o < fanOut; o++) max = Math.max(max, z[s][o]);
      for (int o = 0; o < fanOut; o++) a[s][o] = z[s][o] - max;
    }
    kernels.exp(a, a, samples, paddedOut);
    for (int s = 0; s < samples; s++) {
      double sum = 0;
      for (int o = 0; o < fanOut; o++) sum += a[s][o];
      for (int o = 0; o < fanOut; o++) a[s][o] /= sum;
    }
  }

  /** error = error·f′(z). */
  void differentiate(Activation f, int samples) {
    RowActivation.differentiate(f, z, a, error, samples, paddedOut);
  }

  void clearGradient() {
    for (double[] row : weightGradient) Arrays.fill(row, 0);
    Arrays.fill(biasGradient, 0);
  }

  /** dW[o, i] += Σ_s error[s, o]·x[s, i] and db[o] += Σ_s error[s, o]. */
  void accumulateGradient(int samples) {
    Matrices.transpose(error, errorByUnit, samples, fanOut);
    kernels.multiplyAdd(errorByUnit, x, weightGradient, fanOut, samples, paddedIn);
    for (int s = 0; s < samples; s++) Matrices.add(error[s], biasGradient);
  }

  /** The error of the layer below, before its f′: Σ_o error[s, o]·W[o, i]. */
  void propagateError(Layer below, int samples) {
    for (int s = 0; s < samples; s++) Arrays.fill(below.error[s], 0);
    kernels.multiplyAdd(error, byUnit, below.error, samples, fanOut, paddedIn);
  }

  /** Writes the mean gradient, laid out like the parameters. */
  void storeGradient(double[] gradient, int offset, double perSample) {
    for (int o = 0; o < fanOut; o++) {
      double[] row = weightGradient[o];
      int at = offset + o * fanIn;
      for (int i = 0; i < fanIn; i++) gradient[at + i] = row[i] * perSample;
    }
    int at = offset + fanOut * fanIn;
    for (int o = 0; o < fanOut; o++) gradient[at + o] = biasGradient[o] * perSample;
  }
}
