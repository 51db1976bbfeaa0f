package symmetry.diagnostics;

import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;

/**
 * How much of a hidden layer passes no gradient on.
 *
 * @param saturatedShare share of outputs, over samples × units, with |tanh| &gt; 0.97 or a sigmoid
 *     outside (0.015, 0.985); 0 for other activations
 * @param deadShare share of ReLU units with z ≤ 0 on every sample; 0 for other activations
 */
public record Saturation(double saturatedShare, double deadShare) {
  /**
   * @throws IllegalArgumentException for the output layer, whose activation belongs to the loss
   */
  public static Saturation of(Activity activity, int layer) {
    Architecture architecture = activity.architecture();
    if (architecture.isOutput(layer)) {
      throw new IllegalArgumentException("the output layer has no activation of its own");
    }
    Activation activation = architecture.hidden().get(layer).activation();
    int units = architecture.fanOut(layer);
    long saturated = 0;
    int dead = 0;
    for (int unit = 0; unit < units; unit++) {
      for (int sample = 0; sample < activity.count(); sample++) {
        if (isSaturated(activation, activity.activation(layer, sample, unit))) saturated++;
      }
      if (activation == Activation.RELU && isDead(activity, layer, unit)) dead++;
    }
    return new Saturation(
      (double) saturated / Math.max((long) units * activity.count(), 1),
      (double) dead / units
    );
  }

  private static boolean isSaturated(Activation activation, double a) {
    return switch (activation) {
      case TANH -> Math.abs(a) > 0.97;
      case SIGMOID -> a <= 0.015 || a >= 0.985;
      default -> false;
    };
  }

  private static boolean isDead(Activity activity, int layer, int unit) {
    for (int sample = 0; sample < activity.count(); sample++) {
      if (!(activity.preactivation(layer, sample, unit) <= 0)) return false;
    }
    return true;
  }
}
