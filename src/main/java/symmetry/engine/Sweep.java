package symmetry.engine;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Pass.Signal;

/**
 * Passes over any number of samples, a chunk at a time, and what is seen on the way. The parameters are
 * those that the {@link Pass} was last loaded with, and stay as they are. Samples are given as there.
 */
final class Sweep {

  private final Architecture architecture;
  private final int layers;
  private final Pass pass;
  private final int chunk;

  /** One per hidden layer. */
  private final Dropout[] dropouts;

  /** {@code [layer][chunk × units]}; none if nothing is ever dropped. */
  private final double @Nullable [][] masks;

  /** Logits and outputs of a chunk, {@code [chunk × outputs]}. */
  private final double[] logits;
  private final double[] answers;

  Sweep(Architecture architecture, TrainingRule rule, Pass pass) {
    this.architecture = architecture;
    this.pass = pass;
    layers = architecture.layers();
    chunk = pass.chunk();
    dropouts = IntStream.range(0, layers - 1)
      .mapToObj(l -> new Dropout(rule.seed(), l, rule.dropout(l)))
      .toArray(Dropout[]::new);
    masks = rule.drops() ? architecture.layerArrays(chunk) : null;
    if (masks != null) Arrays.fill(masks[layers - 1], 1);
    logits = new double[chunk * architecture.outputs()];
    answers = new double[logits.length];
  }

  /** Whether any unit is ever dropped. */
  boolean drops() {
    return masks != null;
  }

  /** Goes to the masks of a step, counted from 0; they are drawn by what is {@code dropping}. */
  void beginDropout(long step) {
    for (Dropout dropout : dropouts) dropout.begin(step);
  }

  /** Σ ∂L/∂parameter over a batch, in the pass. */
  void accumulateGradient(double[] x, double[] y, int[] batch, boolean dropping) {
    pass.clearGradient();
    for (int from = 0; from < batch.length; from += chunk) {
      pass.backward(y, batch, from, forward(x, batch, from, dropping));
    }
  }

  Evaluation evaluate(double[] x, double[] y, int[] indices) {
    double sum = 0;
    int correct = 0;
    int outputs = architecture.outputs();
    for (int from = 0; from < indices.length; from += chunk) {
      int count = forward(x, indices, from, false);
      readAnswers();
      for (int s = 0; s < count; s++) {
        int target = indices[from + s] * outputs;
        sum += loss(s, y, target);
        int answered = architecture.loss().classOf(answers, s * outputs, outputs);
        if (answered == architecture.loss().classOf(y, target, outputs)) correct++;
      }
    }
    return new Evaluation(indices.length, sum / indices.length, correct);
  }

  Activity activity(double[] x, int[] indices) {
    double[][] z = architecture.layerArrays(indices.length);
    double[][] a = architecture.layerArrays(indices.length);
    for (int from = 0; from < indices.length; from += chunk) {
      forward(x, indices, from, false);
      copyActivity(z, a, from);
    }
    return new Activity(architecture, indices.length, z, a);
  }

  /** Both passes over a batch, with dropout, looked at; the optimizer's gradient is asked for last. */
  Dissection dissect(double[] x, double[] y, int[] batch, Supplier<Parameters> gradient) {
    double[][] z = architecture.layerArrays(batch.length);
    double[][] a = architecture.layerArrays(batch.length);
    double @Nullable [][] mask = masks == null ? null : architecture.layerArrays(batch.length);
    double[][] error = architecture.layerArrays(batch.length);
    double[] losses = new double[batch.length];
    pass.clearGradient();
    for (int from = 0; from < batch.length; from += chunk) {
      int count = forward(x, batch, from, true);
      pass.backward(y, batch, from, count);
      copyActivity(z, a, from);
      for (int l = 0; l < layers; l++) {
        int units = architecture.fanOut(l);
        pass.copy(Signal.ERRORS, l, error[l], from * units);
        if (mask != null && masks != null) {
          System.arraycopy(masks[l], 0, mask[l], from * units, count * units);
        }
      }
      readAnswers();
      for (int s = 0; s < count; s++) {
        losses[from + s] = loss(s, y, batch[from + s] * architecture.outputs());
      }
    }
    Activity activity = new Activity(architecture, batch.length, z, a);
    return new Dissection(activity, gradient.get(), mask, error, losses);
  }

  private void copyActivity(double[][] z, double[][] a, int from) {
    for (int l = 0; l < layers; l++) {
      pass.copy(Signal.PREACTIVATIONS, l, z[l], from * architecture.fanOut(l));
      pass.copy(Signal.ACTIVATIONS, l, a[l], from * architecture.fanOut(l));
    }
  }

  /** The chunk that begins at {@code from}; returns how many samples that are. */
  private int forward(double[] x, int[] indices, int from, boolean dropping) {
    int count = Math.min(chunk, indices.length - from);
    if (masks != null) {
      for (int l = 0; l < dropouts.length; l++) {
        int numbers = count * architecture.fanOut(l);
        if (dropping) dropouts[l].draw(masks[l], numbers);
        else Arrays.fill(masks[l], 0, numbers, 1);
      }
    }
    pass.forward(x, indices, from, count, masks);
    return count;
  }

  private void readAnswers() {
    pass.copy(Signal.PREACTIVATIONS, layers - 1, logits, 0);
    pass.copy(Signal.ACTIVATIONS, layers - 1, answers, 0);
  }

  /** Loss of a sample of the chunk, whose targets begin at {@code target}. */
  private double loss(int sample, double[] y, int target) {
    int outputs = architecture.outputs();
    return architecture.loss().ofSample(logits, answers, sample * outputs, y, target, outputs);
  }
}
