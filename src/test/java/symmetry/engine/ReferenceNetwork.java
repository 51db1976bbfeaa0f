package symmetry.engine;

import java.util.Arrays;
import symmetry.engine.TrainingRule.RateFactor;

/**
 * The arithmetic of a step as specified: plain loops over flat arrays, one number at a time. What the
 * kernels do must give these bits.
 */
final class ReferenceNetwork {

  /** Samples worked on at once: bounds the workspace whatever the batch size. */
  private static final int CHUNK = 7;

  private final Architecture architecture;
  private final int layers;
  private final TrainingRule rule;
  private final double[] parameters;
  private final Descent descent;
  /** One per hidden layer. */
  private final Dropout[] dropouts;

  /** Σ over the batch of ∂L/∂parameter, then the mean; laid out like the parameters. */
  private final double[] gradient;

  /** What layer l reads: x for the first layer, else the a of the layer below after dropout. */
  private final double[][] inputs;

  /** z of layer l. */
  private final double[][] preactivations;

  /** a = f(z) of layer l, before dropout. */
  private final double[][] activations;

  /** What the next layer's inputs are of a; all 1 where nothing is dropped. */
  private final double[][] masks;

  /** ∂L/∂z of layer l, by sample, not divided by the batch size. */
  private final double[][] errors;

  /** Targets of the chunk, {@code [CHUNK × outputs]}. */
  private final double[] targets;

  private int filled;

  /** A network with all parameters zero, trained by plain gradient descent. */
  ReferenceNetwork(Architecture architecture) {
    this(architecture, TrainingRule.PLAIN);
  }

  /** A network with all parameters zero, before its first step. */
  ReferenceNetwork(Architecture architecture, TrainingRule rule) {
    rule.requireFits(architecture);
    this.architecture = architecture;
    this.rule = rule;
    layers = architecture.layers();
    parameters = new double[architecture.parameterCount()];
    gradient = new double[parameters.length];
    descent = new Descent(rule.optimizer(), parameters.length);
    dropouts = new Dropout[layers - 1];
    inputs = new double[layers][];
    preactivations = new double[layers][];
    activations = new double[layers][];
    masks = new double[layers][];
    errors = new double[layers][];
    for (int l = 0; l < layers; l++) {
      int size = CHUNK * architecture.fanOut(l);
      inputs[l] = new double[CHUNK * architecture.fanIn(l)];
      preactivations[l] = new double[size];
      activations[l] = new double[size];
      masks[l] = new double[size];
      errors[l] = new double[size];
      Arrays.fill(masks[l], 1);
      if (!architecture.isOutput(l)) dropouts[l] = new Dropout(rule.seed(), l, rule.dropout(l));
    }
    targets = new double[CHUNK * architecture.outputs()];
  }

  /** The parameters as they are now. */
  Parameters parameters() {
    return new Parameters(architecture, parameters);
  }

  /** Replaces all parameters. */
  void setParameters(Parameters values) {
    if (!values.architecture().equals(architecture)) {
      throw new IllegalArgumentException("parameters of another architecture");
    }
    System.arraycopy(values.values(), 0, parameters, 0, parameters.length);
  }

  /**
   * One step of the rule's optimizer, with dropout, on a batch.
   *
   * @param batch indices of the batch's samples
   * @param learningRate η
   */
  void step(Samples samples, int[] batch, double learningRate) {
    computeGradient(samples, batch, true);
    addPenalty();
    descent.begin();
    for (int l = 0; l < layers; l++) {
      int weights = architecture.weightOffset(l);
      int biases = architecture.biasOffset(l);
      int end = architecture.weightOffset(l + 1);
      RateFactor factor = rule.rateFactor(l);
      descent.update(parameters, gradient, weights, biases, learningRate * factor.weights());
      descent.update(parameters, gradient, biases, end, learningRate * factor.biases());
    }
  }

  /**
   * Gradient of the mean loss over the batch, without dropout or penalty; the parameters stay as they
   * are.
   */
  Parameters gradient(Samples samples, int[] batch) {
    computeGradient(samples, batch, false);
    return new Parameters(architecture, gradient);
  }

  private void computeGradient(Samples samples, int[] batch, boolean dropping) {
    clearGradient();
    if (dropping) beginDropout();
    for (int from = 0; from < batch.length; from += CHUNK) {
      forward(samples, batch, from, dropping);
      backward();
    }
    averageGradient(batch.length);
  }

  private void clearGradient() {
    Arrays.fill(gradient, 0);
  }

  private void averageGradient(int samples) {
    double perSample = 1.0 / samples;
    for (int k = 0; k < gradient.length; k++) gradient[k] *= perSample;
  }

  private void addPenalty() {
    for (int l = 0; l < layers; l++) {
      int from = architecture.weightOffset(l);
      rule.penalty().addGradient(parameters, gradient, from, architecture.biasOffset(l));
    }
  }

  /** Goes to the masks of the step that comes next. */
  private void beginDropout() {
    for (Dropout dropout : dropouts) dropout.begin(descent.step());
  }

  /** Takes in the chunk of samples that begins at {@code from} and computes z and a of every layer. */
  private void forward(Samples samples, int[] indices, int from, boolean dropping) {
    gather(samples, indices, from);
    for (int l = 0; l < layers; l++) {
      double[] x = inputs[l];
      double[] z = preactivations[l];
      double[] a = activations[l];
      int fanIn = architecture.fanIn(l);
      int fanOut = architecture.fanOut(l);
      int weights = architecture.weightOffset(l);
      int biases = architecture.biasOffset(l);
      for (int b = 0; b < filled; b++) {
        for (int o = 0; o < fanOut; o++) {
          double sum = parameters[biases + o];
          int row = weights + o * fanIn;
          for (int i = 0; i < fanIn; i++) {
            sum = Math.fma(parameters[row + i], x[b * fanIn + i], sum);
          }
          z[b * fanOut + o] = sum;
        }
      }
      if (architecture.isOutput(l)) {
        for (int b = 0; b < filled; b++) outputs(z, a, b * fanOut, fanOut);
      } else {
        Activation activation = architecture.hidden().get(l).activation();
        for (int k = 0; k < filled * fanOut; k++) a[k] = activation.value(z[k]);
        mask(l, dropping);
      }
    }
  }

  /** What the layer above reads of the hidden layer: a·mask. */
  private void mask(int layer, boolean dropping) {
    double[] a = activations[layer];
    double[] mask = masks[layer];
    double[] above = inputs[layer + 1];
    int count = filled * architecture.fanOut(layer);
    if (dropping) {
      dropouts[layer].draw(mask, count);
    } else {
      Arrays.fill(mask, 0, count, 1);
    }
    for (int k = 0; k < count; k++) above[k] = a[k] * mask[k];
  }

  /** Adds the chunk's part of Σ ∂L/∂parameter to the gradient; needs its forward pass. */
  private void backward() {
    Loss loss = architecture.loss();
    double[] z = preactivations[layers - 1];
    double[] a = activations[layers - 1];
    for (int k = 0; k < filled * architecture.outputs(); k++) {
      double error = a[k] - targets[k];
      errors[layers - 1][k] = loss.isMatched()
        ? error
        : error * loss.activation().derivative(z[k], a[k]);
    }
    for (int l = layers - 1; l >= 0; l--) {
      accumulateGradient(l);
      if (l > 0) propagateError(l);
    }
  }

  /** dW[o, i] += Σ_b error[b, o]·x[b, i] and db[o] += Σ_b error[b, o]. */
  private void accumulateGradient(int layer) {
    double[] x = inputs[layer];
    double[] error = errors[layer];
    int fanIn = architecture.fanIn(layer);
    int fanOut = architecture.fanOut(layer);
    int weights = architecture.weightOffset(layer);
    int biases = architecture.biasOffset(layer);
    for (int b = 0; b < filled; b++) {
      for (int o = 0; o < fanOut; o++) {
        double e = error[b * fanOut + o];
        int row = weights + o * fanIn;
        for (int i = 0; i < fanIn; i++) {
          gradient[row + i] = Math.fma(e, x[b * fanIn + i], gradient[row + i]);
        }
        gradient[biases + o] += e;
      }
    }
  }

  /** ∂L/∂z of the layer below: (Σ_o error[b, o]·W[o, i])·mask[b, i]·f′(z[b, i]). */
  private void propagateError(int layer) {
    double[] error = errors[layer];
    double[] below = errors[layer - 1];
    double[] z = preactivations[layer - 1];
    double[] a = activations[layer - 1];
    double[] mask = masks[layer - 1];
    Activation activation = architecture
      .hidden()
      .get(layer - 1)
      .activation();
    int fanIn = architecture.fanIn(layer);
    int fanOut = architecture.fanOut(layer);
    int weights = architecture.weightOffset(layer);
    for (int b = 0; b < filled; b++) {
      for (int i = 0; i < fanIn; i++) {
        double sum = 0;
        for (int o = 0; o < fanOut; o++) {
          sum = Math.fma(error[b * fanOut + o], parameters[weights + o * fanIn + i], sum);
        }
        int at = b * fanIn + i;
        below[at] = sum * mask[at] * activation.derivative(z[at], a[at]);
      }
    }
  }

  private void gather(Samples samples, int[] indices, int from) {
    filled = Math.min(CHUNK, indices.length - from);
    int width = samples.inputs();
    int outputs = samples.outputs();
    for (int b = 0; b < filled; b++) {
      int sample = indices[from + b];
      System.arraycopy(samples.x, sample * width, inputs[0], b * width, width);
      System.arraycopy(samples.y, sample * outputs, targets, b * outputs, outputs);
    }
  }

  private void outputs(double[] z, double[] a, int at, int n) {
    if (architecture.loss() == Loss.SOFTMAX_CE) {
      double max = z[at];
      for (int k = at; k < at + n; k++) max = Math.max(max, z[k]);
      double sum = 0;
      for (int k = at; k < at + n; k++) {
        a[k] = Elementary.exp(z[k] - max);
        sum += a[k];
      }
      for (int k = at; k < at + n; k++) a[k] /= sum;
    } else {
      for (int k = at; k < at + n; k++) a[k] = architecture.loss().activation().value(z[k]);
    }
  }
}
