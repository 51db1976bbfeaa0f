package symmetry.engine;

import java.util.Arrays;

/**
 * Many networks of one architecture trained side by side by plain gradient descent, one restart a
 * SIMD lane. Wherever {@link Network} has a number there is a row with that number of every restart,
 * so a restart has the same operations in the same order, and the same bits, as if it ran alone.
 *
 * <p>Mutable; confined to one thread at a time. A step allocates nothing.
 */
public final class Restarts {

  /** Samples worked on at once. */
  private static final int CHUNK = 16;

  private final Kernels kernels = Kernels.best();
  private final Architecture architecture;
  private final int count;
  private final int width;
  private final Replicas[] layers;

  /** Targets of the chunk, {@code [sample][output][restart]}. */
  private final double[][][] targets;

  private int filled;

  /** So many networks, all parameters zero. */
  public Restarts(Architecture architecture, int count) {
    if (count < 1) throw new IllegalArgumentException("count must be at least 1: " + count);
    this.architecture = architecture;
    this.count = count;
    width = kernels.padded(count);
    layers = new Replicas[architecture.layers()];
    double[][][] x = new double[CHUNK][architecture.inputs()][width];
    for (int l = 0; l < layers.length; l++) {
      layers[l] = new Replicas(kernels, architecture.fanOut(l), x);
      x = layers[l].a;
    }
    targets = new double[CHUNK][architecture.outputs()][width];
  }

  /** How many networks. */
  public int count() {
    return count;
  }

  /** The parameters of one restart as they are now. */
  public Parameters parameters(int restart) {
    double[] values = new double[architecture.parameterCount()];
    for (int l = 0, at = 0; l < layers.length; l++) {
      for (double[][] unit : layers[l].weights) for (double[] w : unit) values[at++] = w[restart];
      for (double[] b : layers[l].biases) values[at++] = b[restart];
    }
    return new Parameters(architecture, values);
  }

  /** Replaces the parameters of one restart. */
  public void setParameters(int restart, Parameters parameters) {
    if (!parameters.architecture().equals(architecture)) {
      throw new IllegalArgumentException("parameters of another architecture");
    }
    double[] values = parameters.values();
    for (int l = 0, at = 0; l < layers.length; l++) {
      for (double[][] unit : layers[l].weights) for (double[] w : unit) w[restart] = values[at++];
      for (double[] b : layers[l].biases) b[restart] = values[at++];
    }
  }

  /** One step of every restart on the same batch of the same samples. */
  public void step(Samples samples, int[] batch, double learningRate) {
    clearGradient();
    for (int from = 0; from < batch.length; from += CHUNK) {
      filled = Math.min(CHUNK, batch.length - from);
      for (int b = 0; b < filled; b++) share(samples, batch[from + b], b);
      forward();
      backward();
    }
    descend(batch.length, learningRate);
  }

  /**
   * One step of every restart on data of its own.
   *
   * @param samples of each restart
   * @param batches of each restart, all of one length
   */
  public void step(Samples[] samples, int[][] batches, double learningRate) {
    int length = batches[0].length;
    clearGradient();
    for (int from = 0; from < length; from += CHUNK) {
      filled = Math.min(CHUNK, length - from);
      for (int r = 0; r < count; r++) {
        for (int b = 0; b < filled; b++) gather(samples[r], batches[r][from + b], b, r);
      }
      forward();
      backward();
    }
    descend(length, learningRate);
  }

  private void share(Samples samples, int sample, int b) {
    double[][] x = layers[0].x[b];
    for (int i = 0; i < x.length; i++) Arrays.fill(x[i], samples.input(sample, i));
    double[][] y = targets[b];
    for (int o = 0; o < y.length; o++) Arrays.fill(y[o], samples.target(sample, o));
  }

  private void gather(Samples samples, int sample, int b, int restart) {
    double[][] x = layers[0].x[b];
    for (int i = 0; i < x.length; i++) x[i][restart] = samples.input(sample, i);
    double[][] y = targets[b];
    for (int o = 0; o < y.length; o++) y[o][restart] = samples.target(sample, o);
  }

  private void clearGradient() {
    for (Replicas layer : layers) layer.clearGradient();
  }

  private void forward() {
    for (int l = 0; l < layers.length; l++) {
      for (int b = 0; b < filled; b++) {
        layers[l].affine(b);
        if (!architecture.isOutput(l)) layers[l].activate(architecture.activation(l), b);
        else if (architecture.loss() == Loss.SOFTMAX_CE) layers[l].softmax(b);
        else layers[l].activate(architecture.loss().activation(), b);
      }
    }
  }

  private void backward() {
    int last = layers.length - 1;
    for (int b = 0; b < filled; b++) layers[last].answer(architecture.loss(), targets[b], b);
    for (int l = last; l >= 0; l--) {
      layers[l].accumulateGradient(filled);
      if (l == 0) continue;
      for (int b = 0; b < filled; b++) {
        layers[l].propagateError(layers[l - 1], b);
        layers[l - 1].differentiate(architecture.activation(l - 1), b);
      }
    }
  }

  private void descend(int samples, double learningRate) {
    for (Replicas layer : layers) layer.descend(1.0 / samples, learningRate);
  }
}
