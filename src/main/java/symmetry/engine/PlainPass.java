package symmetry.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Forward pass, backward pass and update as they stand in a textbook, one sample and one number at a
 * time: the specification of every bit. Rumelhart, Hinton, Williams 1986; notation and derivation as in
 * Nielsen 2015, ch. 2, whose equations are named BP1 to BP4.
 *
 * <p>Of layer l, with {@code fanIn} inputs and {@code fanOut} units: x {@code [fanIn]} is what it reads,
 * W {@code [fanOut × fanIn]} and b {@code [fanOut]} its parameters, z = W·x + b {@code [fanOut]} its
 * preactivations, a = f(z) {@code [fanOut]} its activations, and δ = ∂L/∂z {@code [fanOut]} the error
 * of the sample's loss L. Each sum is one chain of fused multiply-adds in the order of the loops.
 */
final class PlainPass implements Pass {

  private final Architecture architecture;
  private final int layers;
  private final Loss loss;

  /** W and b of all layers in one array, and Σ ∂L/∂W and Σ ∂L/∂b over the samples, laid out alike. */
  private final double[] parameters;
  private final double[] gradient;

  /** {@code [layer][fanIn]} */
  private final double[][] x;

  /** {@code [layer][fanOut]} */
  private final double[][] z;
  private final double[][] a;

  /** δ, {@code [layer][fanOut]} */
  private final double[][] error;

  /** What x of the layer above is of a: 0 or 1/(1 − rate), or 1 without dropout. */
  private final double[][] mask;

  PlainPass(Architecture architecture) {
    this.architecture = architecture;
    layers = architecture.layers();
    loss = architecture.loss();
    parameters = new double[architecture.parameterCount()];
    gradient = new double[parameters.length];
    x = new double[layers][];
    for (int l = 0; l < layers; l++) x[l] = new double[architecture.fanIn(l)];
    z = architecture.layerArrays(1);
    a = architecture.layerArrays(1);
    error = architecture.layerArrays(1);
    mask = architecture.layerArrays(1);
  }

  @Override
  public int chunk() {
    return 1;
  }

  @Override
  public void load(double[] from) {
    System.arraycopy(from, 0, parameters, 0, parameters.length);
  }

  @Override
  public void store(double[] to) {
    System.arraycopy(parameters, 0, to, 0, parameters.length);
  }

  /** Layer by layer upwards: z = W·x + b, a = f(z), and the layer above reads a·mask. */
  @Override
  public void forward(double[] in, int[] indices, int from, int n, double @Nullable [][] masks) {
    System.arraycopy(in, indices[from] * x[0].length, x[0], 0, x[0].length);
    for (int l = 0; l < layers; l++) {
      int w = architecture.weightOffset(l);
      int b = architecture.biasOffset(l);
      for (int o = 0; o < z[l].length; o++) {
        double sum = parameters[b + o];
        for (int i = 0; i < x[l].length; i++, w++) sum = Math.fma(parameters[w], x[l][i], sum);
        z[l][o] = sum;
      }
      if (architecture.isOutput(l)) loss.answer(z[l], a[l]);
      else activate(l, masks);
    }
  }

  private void activate(int l, double @Nullable [][] masks) {
    Activation f = architecture.activation(l);
    for (int o = 0; o < z[l].length; o++) {
      mask[l][o] = masks == null ? 1 : masks[l][o];
      a[l][o] = f.value(z[l][o]);
      x[l + 1][o] = a[l][o] * mask[l][o];
    }
  }

  @Override
  public void clearGradient() {
    Arrays.fill(gradient, 0);
  }

  /** Layer by layer downwards, by the chain rule. */
  @Override
  public void backward(double[] targets, int[] indices, int from, int count) {
    int last = layers - 1;
    int y = indices[from] * error[last].length;
    for (int o = 0; o < error[last].length; o++) {
      error[last][o] = loss.error(z[last][o], a[last][o], targets[y + o]);
    }
    for (int l = last; l >= 0; l--) {
      differentiateParameters(l);
      if (l > 0) differentiateBelow(l);
    }
  }

  /**
   * The loss with respect to the layer's parameters. Since z[o] = Σ_i W[o, i]·x[i] + b[o], ∂L/∂W[o, i] =
   * ∂L/∂z[o]·∂z[o]/∂W[o, i] = δ[o]·x[i] (BP4) and ∂L/∂b[o] = δ[o] (BP3).
   */
  private void differentiateParameters(int l) {
    int w = architecture.weightOffset(l);
    int b = architecture.biasOffset(l);
    for (int o = 0; o < error[l].length; o++) {
      for (int i = 0; i < x[l].length; i++, w++) {
        gradient[w] = Math.fma(error[l][o], x[l][i], gradient[w]);
      }
      gradient[b + o] += error[l][o];
    }
  }

  /**
   * The loss with respect to z of the layer below. All of the layer's units read x[i], so ∂L/∂x[i] =
   * Σ_o ∂L/∂z[o]·∂z[o]/∂x[i] = Σ_o δ[o]·W[o, i]; and since x[i] = f(z′[i])·mask[i], ∂L/∂z′[i] =
   * ∂L/∂x[i]·mask[i]·f′(z′[i]) (BP2).
   */
  private void differentiateBelow(int l) {
    Activation f = architecture.activation(l - 1);
    int weights = architecture.weightOffset(l);
    for (int i = 0; i < x[l].length; i++) {
      double sum = 0;
      for (int o = 0; o < error[l].length; o++) {
        sum = Math.fma(error[l][o], parameters[weights + o * x[l].length + i], sum);
      }
      error[l - 1][i] = sum * mask[l - 1][i] * f.derivative(z[l - 1][i], a[l - 1][i]);
    }
  }

  @Override
  public void meanGradient(double[] mean, double perSample) {
    for (int k = 0; k < gradient.length; k++) mean[k] = gradient[k] * perSample;
  }

  /** Against the gradient of the mean loss: w ← w − η·(Σ ∂L/∂w / samples). */
  @Override
  public void descend(double[] rates, double perSample) {
    for (int part = 0; part < rates.length; part++) {
      int end = architecture.offset(part + 1);
      for (int k = architecture.offset(part); k < end; k++) {
        parameters[k] = Math.fma(-rates[part], gradient[k] * perSample, parameters[k]);
      }
    }
  }

  @Override
  public void copy(Signal signal, int layer, double[] to, int at) {
    double[] from = switch (signal) {
      case PREACTIVATIONS -> z[layer];
      case ACTIVATIONS -> a[layer];
      case ERRORS -> error[layer];
    };
    System.arraycopy(from, 0, to, at, from.length);
  }
}
