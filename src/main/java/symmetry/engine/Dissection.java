package symmetry.engine;

import org.jspecify.annotations.Nullable;

/**
 * One step seen from within, without taking it: what the forward and the backward pass compute for
 * every sample of a batch, dropout included. Samples are counted within the batch. Immutable.
 */
public final class Dissection {

  private final Activity activity;
  private final Parameters gradient;

  /** None if nothing is ever dropped. */
  private final double @Nullable [][] masks;
  private final double[][] errors;
  private final double[] losses;

  /** Takes the arrays over: {@code [layer][count × units]}, losses {@code [count]}. */
  Dissection(
    Activity a,
    Parameters g,
    double @Nullable [][] masks,
    double[][] errors,
    double[] losses
  ) {
    activity = a;
    gradient = g;
    this.masks = masks;
    this.errors = errors;
    this.losses = losses;
  }

  /** Samples in the batch. */
  public int count() {
    return losses.length;
  }

  /** Loss of a sample, without penalty. */
  public double loss(int sample) {
    return losses[sample];
  }

  /** z and a = f(z) of every unit; a before dropout. */
  public Activity activity() {
    return activity;
  }

  /** What a unit's activation is multiplied by before the next layer reads it; 1 without dropout. */
  public double mask(int layer, int sample, int unit) {
    return masks == null ? 1 : masks[layer][at(layer, sample, unit)];
  }

  /** ∂L/∂z of a unit on a sample, not divided by the batch size. */
  public double error(int layer, int sample, int unit) {
    return errors[layer][at(layer, sample, unit)];
  }

  /** What the optimizer gets: the gradient of the mean loss over the batch and of the penalty. */
  public Parameters gradient() {
    return gradient;
  }

  private int at(int layer, int sample, int unit) {
    return sample * gradient.architecture().fanOut(layer) + unit;
  }
}
