package symmetry.engine;

import java.util.Arrays;

/**
 * Many networks of one architecture trained side by side by plain gradient descent, one restart a
 * SIMD lane. Wherever {@link Network} has a number there is one of every restart, so a restart has
 * the same operations in the same order, and the same bits, as if it ran alone.
 *
 * <p>Mutable; confined to one thread at a time. A step allocates nothing.
 */
public final class Restarts {

  /** Samples worked on at once. */
  private static final int CHUNK = 16;

  private final Architecture architecture;
  private final int count;

  /** Restarts that are worked on at once. */
  private final int lanes;

  private final int groups;
  private final Replicas[] layers;

  /** Logits, outputs and targets of one sample of one restart, {@code [output]}. */
  private final double[] z;

  private final double[] a;
  private final double[] y;

  /** So many networks, all parameters zero. */
  public Restarts(Architecture architecture, int count) {
    if (count < 1) throw new IllegalArgumentException("count must be at least 1: " + count);
    this.architecture = architecture;
    this.count = count;
    z = new double[architecture.outputs()];
    a = new double[architecture.outputs()];
    y = new double[architecture.outputs()];
    Kernels kernels = Kernels.best();
    lanes = kernels.restartsAtOnce();
    groups = Math.ceilDiv(count, lanes);
    layers = new Replicas[architecture.layers()];
    for (int l = 0; l < layers.length; l++) {
      Replicas below = l == 0 ? null : layers[l - 1];
      layers[l] = kernels.replicas(Place.of(architecture, l, CHUNK, true), groups, below);
    }
  }

  /** How many networks. */
  public int count() {
    return count;
  }

  /** The parameters of one restart as they are now. */
  public Parameters parameters(int restart) {
    double[] values = new double[architecture.parameterCount()];
    for (int l = 0, at = 0; l < layers.length; l++) {
      Replicas layer = layers[l];
      for (int o = 0; o < architecture.fanOut(l); o++) {
        for (int i = 0; i < architecture.fanIn(l); i++) values[at++] = layer.weight(o, i, restart);
      }
      for (int o = 0; o < architecture.fanOut(l); o++) values[at++] = layer.bias(o, restart);
    }
    return new Parameters(architecture, values);
  }

  /** Replaces the parameters of one restart. */
  public void setParameters(int restart, Parameters parameters) {
    if (!parameters.architecture().equals(architecture)) {
      throw new IllegalArgumentException("parameters of another architecture");
    }
    for (int l = 0; l < layers.length; l++) {
      Replicas layer = layers[l];
      for (int o = 0; o < architecture.fanOut(l); o++) {
        for (int i = 0; i < architecture.fanIn(l); i++) {
          layer.setWeight(o, i, restart, parameters.weight(l, o, i));
        }
        layer.setBias(o, restart, parameters.bias(l, o));
      }
    }
  }

  /** One step of every restart on the same batch of the same samples. */
  public void step(Samples samples, int[] batch, double learningRate) {
    if (batch.length <= CHUNK) {
      share(samples, batch, 0, batch.length);
      for (int g = 0; g < groups; g++) {
        turnTo(g);
        forward(batch.length);
        learn(batch.length, learningRate);
      }
      return;
    }
    for (int g = 0; g < groups; g++) {
      turnTo(g);
      clearGradient();
      for (int from = 0; from < batch.length; from += CHUNK) {
        int filled = Math.min(CHUNK, batch.length - from);
        share(samples, batch, from, filled);
        forward(filled);
        backward(filled);
      }
      descend(batch.length, learningRate);
    }
  }

  /**
   * One step of every restart on data of its own.
   *
   * @param samples of each restart
   * @param batches of each restart, all of one length
   */
  public void step(Samples[] samples, int[][] batches, double learningRate) {
    int length = batches[0].length;
    for (int g = 0; g < groups; g++) {
      turnTo(g);
      clearGradient();
      for (int from = 0; from < length; from += CHUNK) {
        int filled = Math.min(CHUNK, length - from);
        gather(g, samples, batches, from, filled);
        forward(filled);
        backward(filled);
      }
      descend(length, learningRate);
    }
  }

  /**
   * The loss of every restart on the same samples, to the same bits as {@link Network#evaluate}; the
   * parameters stay as they are.
   *
   * @param losses mean per sample, {@code [count]}, written
   */
  public void losses(Samples samples, int[] indices, double[] losses) {
    Arrays.fill(losses, 0, count, 0);
    for (int g = 0; g < groups; g++) {
      turnTo(g);
      for (int from = 0; from < indices.length; from += CHUNK) {
        int filled = Math.min(CHUNK, indices.length - from);
        share(samples, indices, from, filled);
        forward(filled);
        addLosses(losses, g, filled);
      }
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
    for (int g = 0; g < groups; g++) {
      turnTo(g);
      for (int from = 0; from < length; from += CHUNK) {
        int filled = Math.min(CHUNK, length - from);
        gather(g, samples, indices, from, filled);
        forward(filled);
        addLosses(losses, g, filled);
      }
    }
    for (int r = 0; r < count; r++) losses[r] /= length;
  }

  private void addLosses(double[] losses, int group, int filled) {
    Replicas last = layers[layers.length - 1];
    int first = group * lanes;
    int outputs = architecture.outputs();
    for (int r = first; r < endOf(group); r++) {
      for (int b = 0; b < filled; b++) {
        for (int o = 0; o < outputs; o++) {
          z[o] = last.z(b, o, r - first);
          a[o] = last.a(b, o, r - first);
          y[o] = last.target(b, o, r - first);
        }
        losses[r] += architecture.loss().ofSample(z, a, 0, y, 0, outputs);
      }
    }
  }

  /** Whether every parameter of a restart is a finite number. */
  public boolean isFinite(int restart) {
    for (int l = 0; l < layers.length; l++) {
      for (int o = 0; o < architecture.fanOut(l); o++) {
        for (int i = 0; i < architecture.fanIn(l); i++) {
          if (!Double.isFinite(layers[l].weight(o, i, restart))) return false;
        }
        if (!Double.isFinite(layers[l].bias(o, restart))) return false;
      }
    }
    return true;
  }

  /** Whether two units of a layer of a restart have bit-identical incoming weights and biases. */
  public boolean areClones(int restart, int layer, int unit, int other) {
    Replicas replicas = layers[layer];
    for (int i = 0; i < architecture.fanIn(layer); i++) {
      if (
        !sameBits(replicas.weight(unit, i, restart), replicas.weight(other, i, restart))
      ) return false;
    }
    return sameBits(replicas.bias(unit, restart), replicas.bias(other, restart));
  }

  private static boolean sameBits(double v, double w) {
    return Double.doubleToRawLongBits(v) == Double.doubleToRawLongBits(w);
  }

  /** The end of a group's restarts. */
  private int endOf(int group) {
    return Math.min(count, (group + 1) * lanes);
  }

  private void turnTo(int group) {
    for (Replicas layer : layers) layer.turnTo(group);
  }

  private void share(Samples samples, int[] indices, int from, int filled) {
    layers[0].read(samples.x, indices, from, filled);
    layers[layers.length - 1].readTargets(samples.y, indices, from, filled);
  }

  private void gather(int group, Samples[] samples, int[][] indices, int from, int filled) {
    int first = group * lanes;
    for (int r = first; r < endOf(group); r++) {
      for (int b = 0; b < filled; b++) {
        gather(samples[r], indices[r][from + b], b, r - first);
      }
    }
  }

  private void gather(Samples samples, int sample, int b, int lane) {
    for (int i = 0; i < samples.inputs(); i++) {
      layers[0].setInput(b, i, lane, samples.input(sample, i));
    }
    Replicas last = layers[layers.length - 1];
    for (int o = 0; o < samples.outputs(); o++) {
      last.setTarget(b, o, lane, samples.target(sample, o));
    }
  }

  private void clearGradient() {
    for (Replicas layer : layers) layer.clearGradient();
  }

  private void forward(int filled) {
    for (int l = 0; l < layers.length; l++) {
      layers[l].affine(filled);
      if (architecture.isOutput(l)) layers[l].answer(architecture.loss(), filled);
      else layers[l].activate(architecture.activation(l), filled);
    }
  }

  private void backward(int filled) {
    int last = layers.length - 1;
    layers[last].errorSignal(architecture.loss(), filled);
    for (int l = last; l >= 0; l--) {
      layers[l].accumulateGradient(filled);
      if (l > 0) layers[l].propagateError(filled);
    }
  }

  /** The backward pass and the update by a batch that is one chunk. */
  private void learn(int count, double learningRate) {
    Replicas last = layers[layers.length - 1];
    last.errorSignal(architecture.loss(), count);
    last.learn(count, learningRate);
  }

  private void descend(int samples, double learningRate) {
    for (Replicas layer : layers) layer.descend(learningRate, 1.0 / samples);
  }
}
