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

  /** Logits, outputs and targets of one sample of one restart, {@code [output]}. */
  private final double[] z;

  private final double[] a;
  private final double[] y;

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
    z = new double[architecture.outputs()];
    a = new double[architecture.outputs()];
    y = new double[architecture.outputs()];
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

  /**
   * The loss of every restart on the same samples, to the same bits as {@link Network#evaluate}; the
   * parameters stay as they are.
   *
   * @param losses mean per sample, {@code [count]}, written
   */
  public void losses(Samples samples, int[] indices, double[] losses) {
    Arrays.fill(losses, 0, count, 0);
    for (int from = 0; from < indices.length; from += CHUNK) {
      filled = Math.min(CHUNK, indices.length - from);
      for (int b = 0; b < filled; b++) share(samples, indices[from + b], b);
      forward();
      for (int r = 0; r < count; r++) addLosses(losses, r);
    }
    for (int r = 0; r < count; r++) losses[r] /= indices.length;
  }

  /**
   * The loss of every restart on data of its own.
   *
   * @param samples of each restart
   * @param indices of each restart, all of one length
   * @param losses mean per sample, {@code [count]}, written
   */
  public void losses(Samples[] samples, int[][] indices, double[] losses) {
    int length = indices[0].length;
    Arrays.fill(losses, 0, count, 0);
    for (int from = 0; from < length; from += CHUNK) {
      filled = Math.min(CHUNK, length - from);
      for (int r = 0; r < count; r++) {
        for (int b = 0; b < filled; b++) gather(samples[r], indices[r][from + b], b, r);
      }
      forward();
      for (int r = 0; r < count; r++) addLosses(losses, r);
    }
    for (int r = 0; r < count; r++) losses[r] /= length;
  }

  private void addLosses(double[] losses, int restart) {
    Replicas last = layers[layers.length - 1];
    int outputs = architecture.outputs();
    for (int b = 0; b < filled; b++) {
      for (int o = 0; o < outputs; o++) {
        z[o] = last.z[b][o][restart];
        a[o] = last.a[b][o][restart];
        y[o] = targets[b][o][restart];
      }
      losses[restart] += architecture.loss().ofSample(z, a, 0, y, 0, outputs);
    }
  }

  /** Whether every parameter of a restart is a finite number. */
  public boolean isFinite(int restart) {
    for (Replicas layer : layers) {
      for (double[][] unit : layer.weights) {
        for (double[] w : unit) if (!Double.isFinite(w[restart])) return false;
      }
      for (double[] b : layer.biases) if (!Double.isFinite(b[restart])) return false;
    }
    return true;
  }

  /** Whether two units of a layer of a restart have bit-identical incoming weights and biases. */
  public boolean areClones(int restart, int layer, int unit, int other) {
    double[][] row = layers[layer].weights[unit];
    double[][] otherRow = layers[layer].weights[other];
    for (int i = 0; i < row.length; i++) {
      if (!sameBits(row[i][restart], otherRow[i][restart])) return false;
    }
    double[][] biases = layers[layer].biases;
    return sameBits(biases[unit][restart], biases[other][restart]);
  }

  private static boolean sameBits(double v, double w) {
    return Double.doubleToRawLongBits(v) == Double.doubleToRawLongBits(w);
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
