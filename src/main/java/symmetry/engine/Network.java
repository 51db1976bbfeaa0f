package symmetry.engine;

import java.util.Arrays;

/**
 * A network with its parameters and the workspace of one chunk of samples. Mutable; confined to one
 * thread at a time. A step allocates nothing.
 *
 * <p>Every sum runs in one fixed order (bias first, then inputs ascending; over a batch, samples in
 * batch order), by fused multiply-add. A batch is worked through in chunks; because sums simply go on
 * from chunk to chunk, the chunk size does not change a bit of the result.
 */
public final class Network {

  /** Samples worked on at once: bounds the workspace whatever the batch size. */
  public static final int CHUNK = 64;

  private final Architecture architecture;
  private final int layers;
  private final double[] parameters;
  /** Σ over the batch of ∂L/∂parameter, then the mean; laid out like the parameters. */
  private final double[] gradient;

  /** Layer inputs by sample: {@code activations[0]} is x, {@code activations[l + 1]} is layer l's a. */
  private final double[][] activations;

  private final double[][] preactivations;
  private final double[][] errors;

  /** Targets of the chunk, {@code [CHUNK × outputs]}. */
  private final double[] targets;

  private int filled;

  /** A network with all parameters zero. */
  public Network(Architecture architecture) {
    this.architecture = architecture;
    this.layers = architecture.layers();
    parameters = new double[architecture.parameterCount()];
    gradient = new double[parameters.length];
    activations = new double[layers + 1][];
    preactivations = new double[layers][];
    errors = new double[layers][];
    activations[0] = new double[CHUNK * architecture.inputs()];
    for (int l = 0; l < layers; l++) {
      int size = CHUNK * architecture.fanOut(l);
      preactivations[l] = new double[size];
      activations[l + 1] = new double[size];
      errors[l] = new double[size];
    }
    targets = new double[CHUNK * architecture.outputs()];
  }

  public Architecture architecture() {
    return architecture;
  }

  /** The parameters as they are now. */
  public Parameters parameters() {
    return new Parameters(architecture, parameters);
  }

  /** Replaces all parameters. */
  public void setParameters(Parameters values) {
    if (!values.architecture().equals(architecture)) {
      throw new IllegalArgumentException("parameters of another architecture");
    }
    System.arraycopy(values.values(), 0, parameters, 0, parameters.length);
  }

  /** Whether every parameter is a finite number. */
  public boolean isFinite() {
    for (double p : parameters) if (!Double.isFinite(p)) return false;
    return true;
  }

  /**
   * One step of gradient descent on a batch: W ← W − η·∂L/∂W, and the same for biases.
   *
   * @param batch indices of the batch's samples
   * @param learningRate η
   */
  public void step(Samples samples, int[] batch, double learningRate) {
    computeGradient(samples, batch);
    for (int k = 0; k < parameters.length; k++) {
      parameters[k] = Math.fma(-learningRate, gradient[k], parameters[k]);
    }
  }

  /** Gradient of the mean loss over the batch; the parameters stay as they are. */
  public Parameters gradient(Samples samples, int[] batch) {
    computeGradient(samples, batch);
    return new Parameters(architecture, gradient);
  }

  /** Loss and accuracy over the given samples; the parameters stay as they are. */
  public Evaluation evaluate(Samples samples, int[] indices) {
    Loss loss = architecture.loss();
    int outputs = architecture.outputs();
    double[] z = preactivations[layers - 1];
    double[] a = activations[layers];
    double sum = 0;
    int correct = 0;
    for (int from = 0; from < indices.length; from += CHUNK) {
      forward(samples, indices, from);
      for (int b = 0; b < filled; b++) {
        sum += loss.ofSample(z, a, b * outputs, targets, b * outputs, outputs);
        if (loss.isCorrect(a, b * outputs, targets, b * outputs, outputs)) correct++;
      }
    }
    return new Evaluation(indices.length, sum / indices.length, correct);
  }

  /** What every unit computes on the given samples; the parameters stay as they are. */
  public Activity activity(Samples samples, int[] indices) {
    double[][] z = new double[layers][];
    double[][] a = new double[layers][];
    for (int l = 0; l < layers; l++) {
      z[l] = new double[indices.length * architecture.fanOut(l)];
      a[l] = new double[z[l].length];
    }
    for (int from = 0; from < indices.length; from += CHUNK) {
      forward(samples, indices, from);
      for (int l = 0; l < layers; l++) {
        int width = architecture.fanOut(l);
        System.arraycopy(preactivations[l], 0, z[l], from * width, filled * width);
        System.arraycopy(activations[l + 1], 0, a[l], from * width, filled * width);
      }
    }
    return new Activity(architecture, indices.length, z, a);
  }

  private void computeGradient(Samples samples, int[] batch) {
    Arrays.fill(gradient, 0);
    for (int from = 0; from < batch.length; from += CHUNK) {
      forward(samples, batch, from);
      backward();
    }
    double perSample = 1.0 / batch.length;
    for (int k = 0; k < gradient.length; k++) gradient[k] *= perSample;
  }

  /** Takes in the chunk of samples that begins at {@code from} and computes z and a of every layer. */
  private void forward(Samples samples, int[] indices, int from) {
    gather(samples, indices, from);
    for (int l = 0; l < layers; l++) {
      double[] x = activations[l];
      double[] z = preactivations[l];
      double[] a = activations[l + 1];
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
        for (int b = 0; b < filled; b++) architecture.loss().outputs(z, a, b * fanOut, fanOut);
      } else {
        Activation activation = architecture.hidden().get(l).activation();
        for (int k = 0; k < filled * fanOut; k++) a[k] = activation.value(z[k]);
      }
    }
  }

  /** Adds the chunk's part of Σ ∂L/∂parameter to the gradient; needs its forward pass. */
  private void backward() {
    int outputs = architecture.outputs();
    for (int b = 0; b < filled; b++) {
      int at = b * outputs;
      architecture
        .loss()
        .errorSignal(
          preactivations[layers - 1],
          activations[layers],
          errors[layers - 1],
          at,
          targets,
          at,
          outputs
        );
    }
    for (int l = layers - 1; l >= 0; l--) {
      accumulateGradient(l);
      if (l > 0) propagateError(l);
    }
  }

  /** dW[o, i] += Σ_b error[b, o]·x[b, i] and db[o] += Σ_b error[b, o]. */
  private void accumulateGradient(int layer) {
    double[] x = activations[layer];
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

  /** ∂L/∂z of the layer below: (Σ_o error[b, o]·W[o, i])·f′(z[b, i]). */
  private void propagateError(int layer) {
    double[] error = errors[layer];
    double[] below = errors[layer - 1];
    double[] z = preactivations[layer - 1];
    double[] a = activations[layer];
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
        below[at] = sum * activation.derivative(z[at], a[at]);
      }
    }
  }

  private void gather(Samples samples, int[] indices, int from) {
    filled = Math.min(CHUNK, indices.length - from);
    int inputs = samples.inputs();
    int outputs = samples.outputs();
    for (int b = 0; b < filled; b++) {
      int sample = indices[from + b];
      System.arraycopy(samples.x, sample * inputs, activations[0], b * inputs, inputs);
      System.arraycopy(samples.y, sample * outputs, targets, b * outputs, outputs);
    }
  }
}
