package symmetry.engine.kernel;

import java.util.Arrays;
import symmetry.engine.Architecture;
import symmetry.engine.Replicas;

/** Replicas as lanes: wherever a network has a number there are those of a group side by side. */
final class LaneReplicas implements Replicas {

  /** Samples worked on at once. */
  private static final int CHUNK = 16;

  private final Architecture architecture;
  private final int count;

  /** Restarts that are worked on at once. */
  private final int lanes;

  private final int groups;
  private final ReplicaLayer[] layers;

  /** Logits, outputs and targets of one sample of one restart, {@code [output]}. */
  private final double[] logits;

  private final double[] answers;
  private final double[] targets;

  LaneReplicas(Architecture architecture, int count, LayeredKernels kernels) {
    this.architecture = architecture;
    this.count = count;
    logits = new double[architecture.outputs()];
    answers = new double[architecture.outputs()];
    targets = new double[architecture.outputs()];
    lanes = kernels.restartsAtOnce();
    groups = Math.ceilDiv(count, lanes);
    layers = new ReplicaLayer[architecture.layers()];
    for (int l = 0; l < layers.length; l++) {
      ReplicaLayer below = l == 0 ? null : layers[l - 1];
      layers[l] = kernels.replicas(Place.of(architecture, l, CHUNK, true), groups, below);
    }
  }

  @Override
  public void store(int replica, double[] values) {
    for (int l = 0, at = 0; l < layers.length; l++) {
      ReplicaLayer layer = layers[l];
      for (int o = 0; o < architecture.fanOut(l); o++) {
        for (int i = 0; i < architecture.fanIn(l); i++) values[at++] = layer.weight(o, i, replica);
      }
      for (int o = 0; o < architecture.fanOut(l); o++) values[at++] = layer.bias(o, replica);
    }
  }

  @Override
  public void load(int replica, double[] values) {
    for (int l = 0, at = 0; l < layers.length; l++) {
      ReplicaLayer layer = layers[l];
      for (int o = 0; o < architecture.fanOut(l); o++) {
        for (int i = 0; i < architecture.fanIn(l); i++) {
          layer.setWeight(o, i, replica, values[at++]);
        }
      }
      for (int o = 0; o < architecture.fanOut(l); o++) layer.setBias(o, replica, values[at++]);
    }
  }

  @Override
  public void step(double[] x, double[] y, int[] batch, double learningRate) {
    if (batch.length <= CHUNK) {
      share(x, y, batch, 0, batch.length);
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
        share(x, y, batch, from, filled);
        forward(filled);
        backward(filled);
      }
      descend(batch.length, learningRate);
    }
  }

  @Override
  public void step(double[][] x, double[][] y, int[][] batches, double learningRate) {
    int length = batches[0].length;
    for (int g = 0; g < groups; g++) {
      turnTo(g);
      clearGradient();
      for (int from = 0; from < length; from += CHUNK) {
        int filled = Math.min(CHUNK, length - from);
        gather(g, x, y, batches, from, filled);
        forward(filled);
        backward(filled);
      }
      descend(length, learningRate);
    }
  }

  @Override
  public void losses(double[] x, double[] y, int[] indices, double[] losses) {
    Arrays.fill(losses, 0, count, 0);
    for (int g = 0; g < groups; g++) {
      turnTo(g);
      for (int from = 0; from < indices.length; from += CHUNK) {
        int filled = Math.min(CHUNK, indices.length - from);
        share(x, y, indices, from, filled);
        forward(filled);
        addLosses(losses, g, filled);
      }
    }
    for (int r = 0; r < count; r++) losses[r] /= indices.length;
  }

  @Override
  public void losses(double[][] x, double[][] y, int[][] indices, double[] losses) {
    int length = indices[0].length;
    Arrays.fill(losses, 0, count, 0);
    for (int g = 0; g < groups; g++) {
      turnTo(g);
      for (int from = 0; from < length; from += CHUNK) {
        int filled = Math.min(CHUNK, length - from);
        gather(g, x, y, indices, from, filled);
        forward(filled);
        addLosses(losses, g, filled);
      }
    }
    for (int r = 0; r < count; r++) losses[r] /= length;
  }

  private void addLosses(double[] losses, int group, int filled) {
    ReplicaLayer last = layers[layers.length - 1];
    int first = group * lanes;
    int outputs = architecture.outputs();
    for (int r = first; r < endOf(group); r++) {
      for (int b = 0; b < filled; b++) {
        for (int o = 0; o < outputs; o++) {
          logits[o] = last.z(b, o, r - first);
          answers[o] = last.a(b, o, r - first);
          targets[o] = last.target(b, o, r - first);
        }
        losses[r] += architecture.loss().ofSample(logits, answers, 0, targets, 0, outputs);
      }
    }
  }

  /** The end of a group's restarts. */
  private int endOf(int group) {
    return Math.min(count, (group + 1) * lanes);
  }

  private void turnTo(int group) {
    for (ReplicaLayer layer : layers) layer.turnTo(group);
  }

  private void share(double[] x, double[] y, int[] indices, int from, int filled) {
    layers[0].read(x, indices, from, filled);
    layers[layers.length - 1].readTargets(y, indices, from, filled);
  }

  private void gather(
    int group,
    double[][] x,
    double[][] y,
    int[][] indices,
    int from,
    int filled
  ) {
    int first = group * lanes;
    for (int r = first; r < endOf(group); r++) {
      for (int b = 0; b < filled; b++) {
        gather(x[r], y[r], indices[r][from + b], b, r - first);
      }
    }
  }

  private void gather(double[] x, double[] y, int sample, int b, int lane) {
    int inputs = architecture.inputs();
    for (int i = 0; i < inputs; i++) layers[0].setInput(b, i, lane, x[sample * inputs + i]);
    ReplicaLayer last = layers[layers.length - 1];
    int outputs = architecture.outputs();
    for (int o = 0; o < outputs; o++) last.setTarget(b, o, lane, y[sample * outputs + o]);
  }

  private void clearGradient() {
    for (ReplicaLayer layer : layers) layer.clearGradient();
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
    ReplicaLayer last = layers[layers.length - 1];
    last.errorSignal(architecture.loss(), count);
    last.learn(count, learningRate);
  }

  private void descend(int samples, double learningRate) {
    for (ReplicaLayer layer : layers) layer.descend(learningRate, 1.0 / samples);
  }
}
