package symmetry.diagnostics;

import symmetry.engine.Activity;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;

/**
 * How strong the error signal δ = ∂L/∂z is in a layer, over samples × units.
 *
 * @param variance mean of δ², the variance about 0: +∞ beyond the double range or if a value is not
 *     finite, 0 without samples
 */
public record ErrorSignal(double variance) {
  /** Of one layer. */
  public static ErrorSignal of(Dissection dissection, int layer) {
    double size = rms(dissection, layer);
    return new ErrorSignal(size * size);
  }

  /** Root mean square of δ over samples × units of a layer, even where its square would overflow or vanish. */
  static double rms(Dissection dissection, int layer) {
    int units = dissection.gradient().architecture().fanOut(layer);
    int count = dissection.count() * units;
    if (count == 0) return 0;
    double[] errors = new double[count];
    for (int k = 0; k < count; k++) errors[k] = dissection.error(layer, k / units, k % units);
    return Magnitude.rms(errors);
  }

  /** The same, 0 where it is not finite, had all weighted errors of the layer above one sign. */
  static double withoutCancelling(Dissection dissection, Parameters parameters, int layer) {
    int units = parameters.architecture().fanOut(layer);
    double[] weights = parameters.weights(layer + 1);
    double[] most = new double[dissection.count() * units];
    for (int k = 0; k < most.length; k++) {
      int sample = k / units;
      double sum = 0;
      for (int w = k % units; w < weights.length; w += units) {
        sum += Math.abs(weights[w] * dissection.error(layer + 1, sample, w / units));
      }
      most[k] = sum * Math.abs(derivative(dissection, layer, sample, k % units));
    }
    double length = Magnitude.length(most);
    return Double.isFinite(length) ? length / Math.sqrt(most.length) : 0;
  }

  /** f′(z) of a unit of a hidden layer on a sample. */
  static double derivative(Dissection dissection, int layer, int sample, int unit) {
    Activity activity = dissection.activity();
    return activity
      .architecture()
      .activation(layer)
      .derivative(
        activity.preactivation(layer, sample, unit),
        activity.activation(layer, sample, unit)
      );
  }
}
