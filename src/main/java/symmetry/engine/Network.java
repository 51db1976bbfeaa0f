package symmetry.engine;

import java.util.Arrays;
import java.util.function.BiFunction;
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

  /** Samples worked on at once: their rows stay in the first cache. */
  private static final int CHUNK = 64;

  /** The same where the weights are far more than the rows: so they are read half as often. */
  private static final int LARGE_CHUNK = 128;

  /** Weights that no longer fit in the second cache beside their gradient. */
  private static final int LARGE = 1 << 16;

  private final Architecture architecture;
  private final int layers;

  /** Samples worked on at once: bounds the workspace whatever the batch size. */
  private final int chunk;

  private final TrainingRule rule;
  private final double[] parameters;
  private final Descent descent;
  /** One per hidden layer. */
  private final Dropout[] dropouts;

  /** Σ over the batch of ∂L/∂parameter, then the mean; laid out like the parameters. */
  private final double[] gradient;

  private final Layer[] workspace;

  /** What the next layer's inputs are of a, {@code [layer][sample × unit]}; all 1 without dropout. */
  private final double[][][] masks;

  /** Targets of the chunk, {@code [chunk × outputs]}. */
  private final double[] targets;

  /** Whether a step is plain gradient descent without dropout. */
  private final boolean plain;

  /** Whether the layers hold the weights as they are in {@link #parameters}. */
  private boolean loaded;

  /** Whether {@link #parameters} are as the layers hold them; one of the two always is. */
  private boolean current = true;

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
    chunk = architecture.parameterCount() < LARGE ? CHUNK : LARGE_CHUNK;
    plain =
      rule.isPlain() &&
      rule
        .dropout()
        .stream()
        .allMatch(rate -> rate == 0);
    parameters = new double[architecture.parameterCount()];
    gradient = new double[parameters.length];
    descent = new Descent(rule.optimizer(), parameters.length);
    dropouts = new Dropout[layers - 1];
    workspace = new Layer[layers];
    masks = new double[layers][][];
    for (int l = 0; l < layers; l++) {
      int fanOut = architecture.fanOut(l);
      boolean sharesInput = l > 0 && !drops(l - 1);
      Layer below = l > 0 ? workspace[l - 1] : null;
      workspace[l] = Kernels.best().layer(Place.of(architecture, l, chunk, sharesInput), below);
      masks[l] = new double[chunk][fanOut];
      for (double[] mask : masks[l]) Arrays.fill(mask, 1);
      if (!architecture.isOutput(l)) dropouts[l] = new Dropout(rule.seed(), l, rule.dropout(l));
    }
    // A chunk of any outputs is whole vectors, as the layers ask for.
    targets = new double[chunk * architecture.outputs()];
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
    update();
    return new Parameters(architecture, parameters);
  }

  /** Brings the parameters up to date after steps in place. */
  private void update() {
    if (current) return;
    for (int l = 0; l < layers; l++) workspace[l].store(parameters, architecture.weightOffset(l));
    current = true;
  }

  /** Replaces all parameters. */
  public void setParameters(Parameters values) {
    if (!values.architecture().equals(architecture)) {
      throw new IllegalArgumentException("parameters of another architecture");
    }
    System.arraycopy(values.values(), 0, parameters, 0, parameters.length);
    loaded = false;
    current = true;
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
    update();
    for (double p : parameters) if (!Double.isFinite(p)) return false;
    return descent.isFinite();
  }

  /** Whether two units of a layer have bit-identical incoming weights and biases. */
  public boolean areClones(int layer, int unit, int other) {
    update();
    int fanIn = architecture.fanIn(layer);
    int row = architecture.weightOffset(layer) + unit * fanIn;
    int otherRow = architecture.weightOffset(layer) + other * fanIn;
    for (int i = 0; i < fanIn; i++) if (!sameBits(row + i, otherRow + i)) return false;
    int biases = architecture.biasOffset(layer);
    return sameBits(biases + unit, biases + other);
  }

  /** Whether two units of a hidden layer have bit-identical outgoing weights. */
  public boolean haveEqualOutgoing(int layer, int unit, int other) {
    update();
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
    if (plain && batch.length <= chunk) {
      learn(samples, batch, learningRate);
      return;
    }
    accumulateGradient(samples, batch, true);
    descent.begin();
    if (rule.isPlain()) descendInPlace(batch.length, learningRate);
    else descend(batch.length, learningRate);
  }

  /** The same where nothing comes between the passes: layer by layer, each in one go. */
  private void learn(Samples samples, int[] batch, double learningRate) {
    forward(samples, batch, 0, false);
    workspace[layers - 1].errorSignal(architecture.loss(), targets, filled);
    for (int l = layers - 1; l >= 0; l--) {
      RateFactor factor = rule.rateFactor(l);
      workspace[l].learn(filled, learningRate * factor.weights(), learningRate * factor.biases());
    }
    descent.begin();
    current = false;
  }

  /** Plain gradient descent, on the layers' own weights. */
  private void descendInPlace(int samples, double learningRate) {
    double perSample = 1.0 / samples;
    for (int l = 0; l < layers; l++) {
      RateFactor factor = rule.rateFactor(l);
      workspace[l].descend(
        learningRate * factor.weights(),
        learningRate * factor.biases(),
        perSample
      );
    }
    current = false;
  }

  /** Any other rule, on the parameters. */
  private void descend(int samples, double learningRate) {
    averageGradient(samples);
    addPenalty();
    for (int l = 0; l < layers; l++) {
      int weights = architecture.weightOffset(l);
      int biases = architecture.biasOffset(l);
      int end = architecture.weightOffset(l + 1);
      RateFactor factor = rule.rateFactor(l);
      descent.update(parameters, gradient, weights, biases, learningRate * factor.weights());
      descent.update(parameters, gradient, biases, end, learningRate * factor.biases());
    }
    loaded = false;
  }

  /**
   * Gradient of the mean loss over the batch, without dropout or penalty; the parameters stay as they
   * are.
   */
  public Parameters gradient(Samples samples, int[] batch) {
    accumulateGradient(samples, batch, false);
    averageGradient(batch.length);
    return new Parameters(architecture, gradient);
  }

  /** What the next step on this batch would compute; nothing changes. */
  public Dissection dissect(Samples samples, int[] batch) {
    double[][] z = layerArrays(batch.length);
    double[][] a = layerArrays(batch.length);
    double[][] mask = layerArrays(batch.length);
    double[][] error = layerArrays(batch.length);
    double[] losses = new double[batch.length];
    clearGradient();
    beginDropout();
    for (int from = 0; from < batch.length; from += chunk) {
      forward(samples, batch, from, true);
      backward();
      for (int l = 0; l < layers; l++) {
        copyChunk(l, Layer::z, z[l], from);
        copyChunk(l, Layer::a, a[l], from);
        copyChunk(l, Layer::error, error[l], from);
        copyMasks(l, mask[l], from);
      }
      for (int b = 0; b < filled; b++) losses[from + b] = lossOf(b);
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
    Layer last = workspace[layers - 1];
    double sum = 0;
    int correct = 0;
    for (int from = 0; from < indices.length; from += chunk) {
      forward(samples, indices, from, false);
      for (int b = 0; b < filled; b++) {
        sum += lossOf(b);
        if (loss.isCorrect(last.a(b), last.at(b), targets, b * outputs, outputs)) correct++;
      }
    }
    return new Evaluation(indices.length, sum / indices.length, correct);
  }

  /** What every unit computes on the given samples; the parameters stay as they are. */
  public Activity activity(Samples samples, int[] indices) {
    double[][] z = layerArrays(indices.length);
    double[][] a = layerArrays(indices.length);
    for (int from = 0; from < indices.length; from += chunk) {
      forward(samples, indices, from, false);
      for (int l = 0; l < layers; l++) {
        copyChunk(l, Layer::z, z[l], from);
        copyChunk(l, Layer::a, a[l], from);
      }
    }
    return new Activity(architecture, indices.length, z, a);
  }

  private double[][] layerArrays(int samples) {
    double[][] arrays = new double[layers][];
    for (int l = 0; l < layers; l++) arrays[l] = new double[samples * architecture.fanOut(l)];
    return arrays;
  }

  private void copyChunk(
    int layer,
    BiFunction<Layer, Integer, double[]> rows,
    double[] all,
    int from
  ) {
    int width = architecture.fanOut(layer);
    Layer source = workspace[layer];
    for (int b = 0; b < filled; b++) {
      System.arraycopy(rows.apply(source, b), source.at(b), all, (from + b) * width, width);
    }
  }

  private void copyMasks(int layer, double[] all, int from) {
    int width = architecture.fanOut(layer);
    for (int b = 0; b < filled; b++) {
      System.arraycopy(masks[layer][b], 0, all, (from + b) * width, width);
    }
  }

  /** Loss of a sample of the chunk. */
  private double lossOf(int sample) {
    Layer last = workspace[layers - 1];
    int outputs = architecture.outputs();
    int at = last.at(sample);
    return architecture
      .loss()
      .ofSample(last.z(sample), last.a(sample), at, targets, sample * outputs, outputs);
  }

  /** Σ over the batch of ∂L/∂parameter, in the layers. */
  private void accumulateGradient(Samples samples, int[] batch, boolean dropping) {
    clearGradient();
    if (dropping) beginDropout();
    for (int from = 0; from < batch.length; from += chunk) {
      forward(samples, batch, from, dropping);
      backward();
    }
  }

  private void clearGradient() {
    for (Layer layer : workspace) layer.clearGradient();
  }

  private void averageGradient(int samples) {
    double perSample = 1.0 / samples;
    for (int l = 0; l < layers; l++) {
      workspace[l].storeGradient(gradient, architecture.weightOffset(l), perSample);
    }
  }

  private void addPenalty() {
    update();
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
    load();
    filled = Math.min(chunk, indices.length - from);
    workspace[0].read(samples.x, indices, from, filled);
    for (int l = 0; l < layers; l++) {
      workspace[l].affine(filled);
      if (architecture.isOutput(l)) {
        // Here, so that it has something to do while the logits are on their way.
        workspace[l].readTargets(samples.y, indices, from, filled, targets);
        workspace[l].answer(architecture.loss(), filled);
      } else {
        workspace[l].activate(architecture.activation(l), filled);
        if (drops(l)) mask(l, dropping);
      }
    }
  }

  private void load() {
    if (loaded) return;
    for (int l = 0; l < layers; l++) workspace[l].load(parameters, architecture.weightOffset(l));
    loaded = true;
  }

  private boolean drops(int layer) {
    return !architecture.isOutput(layer) && rule.dropout(layer) > 0;
  }

  /** What the layer above reads of the hidden layer: a·mask. */
  private void mask(int layer, boolean dropping) {
    int width = architecture.fanOut(layer);
    for (int b = 0; b < filled; b++) {
      double[] mask = masks[layer][b];
      if (dropping) dropouts[layer].draw(mask, width);
      else Arrays.fill(mask, 1);
    }
    workspace[layer].mask(workspace[layer + 1], masks[layer], filled);
  }

  /** Adds the chunk's part of Σ ∂L/∂parameter to the gradient; needs its forward pass. */
  private void backward() {
    workspace[layers - 1].errorSignal(architecture.loss(), targets, filled);
    for (int l = layers - 1; l >= 0; l--) {
      workspace[l].accumulateGradient(filled);
      if (l > 0) propagateError(l);
    }
  }

  /** ∂L/∂z of the layer below: (Σ_o error[b, o]·W[o, i])·mask[b, i]·f′(z[b, i]). */
  private void propagateError(int layer) {
    workspace[layer].propagateError(filled);
    Layer below = workspace[layer - 1];
    if (drops(layer - 1)) below.maskError(masks[layer - 1], filled);
    below.differentiate(architecture.activation(layer - 1), filled);
  }
}
