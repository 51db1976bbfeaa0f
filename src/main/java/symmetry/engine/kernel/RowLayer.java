package symmetry.engine.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

/**
 * A layer in plain Java: matrices are arrays of rows, the form whose loops the JIT compiles to vector
 * code by itself.
 *
 * <p>The weights are kept input-major for the forward pass and output-major for the backward pass, so
 * that in every product the numbers computed side by side are independent sums.
 */
final class RowLayer implements Layer {

  /** Rows up to this width are summed number by number. */
  private static final int NARROW = 8;

  private final int fanIn;
  private final int fanOut;
  private final @Nullable RowLayer below;
  private final @Nullable Activation activationBelow;

  /** W by input, {@code [fanIn × fanOut]}, and b. */
  private final double[][] byInput;

  private final double[] biases;

  /** W by unit, {@code [fanOut × fanIn]}. */
  private final double[][] byUnit;

  /** What the layer reads, {@code [samples × fanIn]}; may be the rows of the layer below. */
  private final double[][] x;

  /** Preactivations z, {@code [samples × fanOut]}. */
  private final double[][] z;

  /** Activations a = f(z), {@code [samples × fanOut]}. */
  private final double[][] a;

  /** ∂L/∂z by sample, {@code [samples × fanOut]}, not divided by the batch size. */
  private final double[][] error;

  /** Whether the gradient lies by input: so that its rows are the longer ones. */
  private final boolean isByInput;

  /** Σ ∂L/∂W, {@code [fanIn × fanOut]} by input or {@code [fanOut × fanIn]} by unit, and Σ ∂L/∂b. */
  private final double[][] weightGradient;

  /** x by input, {@code [fanIn × samples]}, or the error by unit, {@code [fanOut × samples]}. */
  private final double[][] factors;

  private final double[] biasGradient;
  private final RowActivation activation;

  RowLayer(Place place, @Nullable RowLayer below) {
    fanIn = place.fanIn();
    fanOut = place.fanOut();
    activationBelow = place.activationBelow();
    this.below = below;
    int chunk = place.chunk();
    byInput = new double[fanIn][fanOut];
    byUnit = new double[fanOut][fanIn];
    biases = new double[fanOut];
    x = below != null && place.sharesInput() ? below.a : new double[chunk][fanIn];
    z = new double[chunk][fanOut];
    a = new double[chunk][fanOut];
    error = new double[chunk][fanOut];
    isByInput = fanIn < fanOut;
    weightGradient = isByInput ? new double[fanIn][fanOut] : new double[fanOut][fanIn];
    factors = new double[weightGradient.length][chunk];
    biasGradient = new double[fanOut];
    activation = new RowActivation(chunk * fanOut);
  }

  @Override
  public void load(double[] parameters, int offset) {
    for (int o = 0; o < fanOut; o++) {
      System.arraycopy(parameters, offset + o * fanIn, byUnit[o], 0, fanIn);
    }
    System.arraycopy(parameters, offset + fanOut * fanIn, biases, 0, fanOut);
    Matrices.transpose(byUnit, byInput, fanOut, fanIn);
  }

  @Override
  public void store(double[] parameters, int offset) {
    for (int o = 0; o < fanOut; o++) {
      System.arraycopy(byUnit[o], 0, parameters, offset + o * fanIn, fanIn);
    }
    System.arraycopy(biases, 0, parameters, offset + fanOut * fanIn, fanOut);
  }

  @Override
  public void read(double[] samples, int[] indices, int from, int count) {
    for (int s = 0; s < count; s++) {
      System.arraycopy(samples, indices[from + s] * fanIn, x[s], 0, fanIn);
    }
  }

  @Override
  public void readTargets(double[] y, int[] indices, int from, int count, double[] targets) {
    for (int s = 0; s < count; s++) {
      System.arraycopy(y, indices[from + s] * fanOut, targets, s * fanOut, fanOut);
    }
  }

  @Override
  public void affine(int count) {
    for (int s = 0; s < count; s++) System.arraycopy(biases, 0, z[s], 0, fanOut);
    if (fanOut <= NARROW) Rows.multiplyAddTurned(x, byUnit, z, count, fanIn, fanOut);
    else Rows.multiplyAdd(x, byInput, z, count, fanIn, fanOut);
  }

  @Override
  public void activate(Activation f, int count) {
    activation.apply(f, z, a, count, fanOut);
  }

  @Override
  public void answer(Loss loss, int count) {
    if (loss == Loss.SOFTMAX_CE) softmax(count);
    else activate(loss.activation(), count);
  }

  private void softmax(int samples) {
    for (int s = 0; s < samples; s++) {
      double max = z[s][0];
      for (int o = 1; o < fanOut; o++) max = Math.max(max, z[s][o]);
      for (int o = 0; o < fanOut; o++) a[s][o] = z[s][o] - max;
    }
    Rows.exp(a, a, samples, fanOut);
    for (int s = 0; s < samples; s++) {
      double sum = 0;
      for (int o = 0; o < fanOut; o++) sum += a[s][o];
      for (int o = 0; o < fanOut; o++) a[s][o] /= sum;
    }
  }

  @Override
  public void mask(Layer above, double[] mask, int count) {
    double[][] inputs = ((RowLayer) above).x;
    for (int s = 0; s < count; s++) {
      for (int k = 0; k < fanOut; k++) inputs[s][k] = a[s][k] * mask[s * fanOut + k];
    }
  }

  @Override
  public void errorSignal(Loss loss, double[] targets, int count) {
    for (int s = 0, t = 0; s < count; s++) {
      for (int o = 0; o < fanOut; o++, t++) error[s][o] = a[s][o] - targets[t];
    }
    if (!loss.isMatched()) differentiate(loss.activation(), count);
  }

  @Override
  public void clearGradient() {
    for (double[] row : weightGradient) Arrays.fill(row, 0);
    Arrays.fill(biasGradient, 0);
  }

  @Override
  public void accumulateGradient(int count) {
    if (isByInput) {
      Matrices.transpose(x, factors, count, fanIn);
      Rows.multiplyAdd(factors, error, weightGradient, fanIn, count, fanOut);
    } else {
      Matrices.transpose(error, factors, count, fanOut);
      Rows.multiplyAdd(factors, x, weightGradient, fanOut, count, fanIn);
    }
    Rows.add(error, biasGradient, count);
  }

  @Override
  public void propagateError(int count) {
    double[][] result = Objects.requireNonNull(below).error;
    for (int s = 0; s < count; s++) Arrays.fill(result[s], 0);
    if (fanIn <= NARROW) Rows.multiplyAddTurned(error, byInput, result, count, fanOut, fanIn);
    else Rows.multiplyAdd(error, byUnit, result, count, fanOut, fanIn);
  }

  @Override
  public void maskError(double[] mask, int count) {
    for (int s = 0; s < count; s++) {
      for (int k = 0; k < fanOut; k++) error[s][k] *= mask[s * fanOut + k];
    }
  }

  @Override
  public void differentiate(Activation f, int count) {
    RowActivation.differentiate(f, z, a, error, count, fanOut);
  }

  @Override
  public void storeGradient(double[] gradient, int offset, double perSample) {
    for (int o = 0, at = offset; o < fanOut; o++) {
      for (int i = 0; i < fanIn; i++, at++) {
        gradient[at] = (isByInput ? weightGradient[i][o] : weightGradient[o][i]) * perSample;
      }
    }
    int at = offset + fanOut * fanIn;
    for (int o = 0; o < fanOut; o++) gradient[at + o] = biasGradient[o] * perSample;
  }

  @Override
  public void descend(double weightRate, double biasRate, double perSample) {
    double[][] weights = isByInput ? byInput : byUnit;
    for (int r = 0; r < weights.length; r++) {
      Rows.descend(weights[r], weightGradient[r], weightRate, perSample);
    }
    Rows.descend(biases, biasGradient, biasRate, perSample);
    if (isByInput) Matrices.transpose(byInput, byUnit, fanIn, fanOut);
    else Matrices.transpose(byUnit, byInput, fanOut, fanIn);
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
  public double[] z(int sample) {
    return z[sample];
  }

  @Override
  public double[] a(int sample) {
    return a[sample];
  }

  @Override
  public double[] error(int sample) {
    return error[sample];
  }

  @Override
  public int at(int sample) {
    return 0;
  }
}
