package symmetry.engine;

import java.util.Arrays;
import symmetry.engine.TrainingRule.RateFactor;

/**
 * A network with its parameters and the workspace of one chunk of samples. Mutable; confined to one
 * thread at a time. A step allocates nothing.
 *
 * <p>Every sum runs in one fixed order (bias first, then inputs ascending; over a batch, samples in
 * batch order), by fused multiply-add. A step is: gradient of the mean loss, plus the penalty's, then the
 * optimizer's update layer by layer. A batch is worked through in chunks; because sums simply go on
 * from chunk to chunk, the chunk size does not change a bit of the result.
 */
public final class Network {

  /**
   * Version of the arithmetic: within one version, the same experiment gives the same bits, on every
   * machine and for ever.
   */
  public static final String VERSION = "1";

  /** Samples worked on at once: bounds the workspace whatever the batch size. */
  public static final int CHUNK = 64;

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
  public Network(Architecture architecture) {
    this(architecture, TrainingRule.PLAIN);
  }

  /** A network with all parameters zero, before its first step. */
  public Network(Architecture architecture, TrainingRule rule) {
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

  public Architecture architecture() {
    return architecture;
  }

  /** How it is trained. */
  public TrainingRule rule() {
    return rule;
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

  /** All that the next step depends on besides samples and rule. */
  public Checkpoint checkpoint() {
    return new Checkpoint(parameters(), descent.state());
  }

  /** Goes back, or over, to the state of a checkpoint made with the same optimizer. */
  public void restore(Checkpoint checkpoint) {
    descent.restore(checkpoint.optimizer());
    setParameters(checkpoint.parameters());
  }

  /** Steps taken so far. */
  public long stepCount() {
    return descent.step();
  }

  /** Whether every parameter and everything the optimizer remembers is a finite number. */
  public boolean isFinite() {
    for (double p : parameters) if (!Double.isFinite(p)) return false;
    return descent.isFinite();
  }

  /** Whether two units of a layer have bit-identical incoming weights and biases. */
  public boolean areClones(int layer, int unit, int other) {
    int fanIn = architecture.fanIn(layer);
    int row = architecture.weightOffset(layer) + unit * fanIn;
    int otherRow = architecture.weightOffset(layer) + other * fanIn;
    for (int i = 0; i < fanIn; i++) if (!sameBits(row + i, otherRow + i)) return false;
    int biases = architecture.biasOffset(layer);
    return sameBits(biases + unit, biases + other);
  }

  /** Whether two units of a hidden layer have bit-identical outgoing weights. */
  public boolean haveEqualOutgoing(int layer, int unit, int other) {
    int units = architecture.fanOut(layer);
    int from = architecture.weightOffset(layer + 1);
    int end = architecture.biasOffset(layer + 1);
    for (int row = from; row < end; row += units) {
      if (!sameBits(row + unit, row + other)) return false;
    }
    return true;
  }

  private boolean sameBits(int k, int j) {
    return Double.doubleToRawLongBits(parameters[k]) == Double.doubleToRawLongBits(parameters[j]);
  }

  /**
   * One step of the rule's optimizer, with dropout, on a batch.
   *
   * @param batch indices of the batch's samples
   * @param learningRate η
   */
  public void step(Samples samples, int[] batch, double learningRate) {
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
  public Parameters gradient(Samples samples, int[] batch) {
    computeGradient(samples, batch, false);
    return new Parameters(architecture, gradient);
  }

  /** What the next step on this batch would compute; nothing changes. */
  public Dissection dissect(Samples samples, int[] batch) {
    double[][] z = layerArrays(batch.length);
    double[][] a = layerArrays(batch.length);
    double[][] mask = layerArrays(batch.length);
    double[][] error = layerArrays(batch.length);
    double[] losses = new double[batch.length];
    Loss loss = architecture.loss();
    int outputs = architecture.outputs();
    clearGradient();
    beginDropout();
    for (int from = 0; from < batch.length; from += CHUNK) {
      forward(samples, batch, from, true);
      backward();
      for (int b = 0; b < filled; b++) {
        losses[from + b] = loss.ofSample(
          preactivations[layers - 1],
          activations[layers - 1],
          b * outputs,
          targets,
          b * outputs,
          outputs
        );
      }
      copyChunk(preactivations, z, from);
      copyChunk(activations, a, from);
      copyChunk(masks, mask, from);
      copyChunk(errors, error, from);
    }
    averageGradient(batch.length);
    addPenalty();
    Activity activity = new Activity(architecture, batch.length, z, a);
    return new Dissection(activity, new Parameters(architecture, gradient), mask, error, losses);
  }

  /** Loss and accuracy over the given samples; the parameters stay as they are. */
  public Evaluation evaluate(Samples samples, int[] indices) {
    Loss loss = architecture.loss();
    int outputs = architecture.outputs();
    double[] z = preactivations[layers - 1];
    double[] a = activations[layers - 1];
    double sum = 0;
    int correct = 0;
    for (int from = 0; from < indices.length; from += CHUNK) {
      forward(samples, indices, from, false);
      for (int b = 0; b < filled; b++) {
        sum += loss.ofSample(z, a, b * outputs, targets, b * outputs, outputs);
        if (loss.isCorrect(a, b * outputs, targets, b * outputs, outputs)) correct++;
      }
    }
    return new Evaluation(indices.length, sum / indices.length, correct);
  }

  /** What every unit computes on the given samples; the parameters stay as they are. */
  public Activity activity(Samples samples, int[] indices) {
    double[][] z = layerArrays(indices.length);
    double[][] a = layerArrays(indices.length);
    for (int from = 0; from < indices.length; from += CHUNK) {
      forward(samples, indices, from, false);
      copyChunk(preactivations, z, from);
      copyChunk(activations, a, from);
    }
    return new Activity(architecture, indices.length, z, a);
  }

  private double[][] layerArrays(int samples) {
    double[][] arrays = new double[layers][];
    for (int l = 0; l < layers; l++) arrays[l] = new double[samples * architecture.fanOut(l)];
    return arrays;
  }

  private void copyChunk(double[][] chunk, double[][] all, int from) {
    for (int l = 0; l < layers; l++) {
      int width = architecture.fanOut(l);
      System.arraycopy(chunk[l], 0, all[l], from * width, filled * width);
    }
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
        for (int b = 0; b < filled; b++) architecture.loss().outputs(z, a, b * fanOut, fanOut);
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
    int outputs = architecture.outputs();
    for (int b = 0; b < filled; b++) {
      int at = b * outputs;
      architecture
        .loss()
        .errorSignal(
          preactivations[layers - 1],
          activations[layers - 1],
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
}
