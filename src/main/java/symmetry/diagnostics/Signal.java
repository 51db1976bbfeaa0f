package symmetry.diagnostics;

import java.util.function.IntToDoubleFunction;
import symmetry.engine.Activity;

/**
 * How strong the signal is in a layer, over samples × units (variance about the common mean, divided
 * by their number).
 *
 * @param varianceOfZ variance of the preactivations z
 * @param varianceOfA variance of the activations a
 */
public record Signal(double varianceOfZ, double varianceOfA) {
  /** Of one layer; +∞ beyond the double range or if a value is not finite, 0 without samples. */
  public static Signal of(Activity activity, int layer) {
    int units = activity.architecture().fanOut(layer);
    int values = activity.count() * units;
    return new Signal(
      variance(values, k -> activity.preactivation(layer, k / units, k % units)),
      variance(values, k -> activity.activation(layer, k / units, k % units))
    );
  }

  private static double variance(int count, IntToDoubleFunction at) {
    if (count == 0) return 0;
    double[] values = new double[count];
    for (int k = 0; k < count; k++) values[k] = at.applyAsDouble(k);
    double max = Magnitude.maxAbs(values);
    if (!Double.isFinite(max)) return Double.POSITIVE_INFINITY;
    double[] centred = Centring.centred(Magnitude.scaled(values, max));
    double deviation = Magnitude.length(centred) / Math.sqrt(count);
    double unscaled = Magnitude.unscaled(deviation, max);
    return unscaled * unscaled;
  }
}
