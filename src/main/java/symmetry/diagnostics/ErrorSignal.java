package symmetry.diagnostics;

import symmetry.engine.Dissection;

/**
 * How strong the error signal δ = ∂L/∂z is in a layer, over samples × units.
 *
 * @param variance mean of δ², the variance about 0: +∞ beyond the double range or if a value is not
 *     finite, 0 without samples
 */
public record ErrorSignal(double variance) {
  /** Of one layer. */
  public static ErrorSignal of(Dissection dissection, int layer) {
    int units = dissection.gradient().architecture().fanOut(layer);
    int count = dissection.count() * units;
    if (count == 0) return new ErrorSignal(0);
    double[] errors = new double[count];
    for (int k = 0; k < count; k++) errors[k] = dissection.error(layer, k / units, k % units);
    double deviation = Scaling.length(errors) / Math.sqrt(count);
    return new ErrorSignal(deviation * deviation);
  }
}
