package symmetry.diagnostics;

import symmetry.engine.Parameters;

/**
 * How much gradient reaches a layer.
 *
 * @param mean mean |∂L/∂W| over the layer's weights
 * @param max largest |∂L/∂W| of the layer's weights
 * @param norm Euclidean length of the layer's gradient, weights and biases
 */
public record GradientFlow(double mean, double max, double norm) {
  /** Of one layer; +∞ where a value is beyond the double range or not finite. */
  public static GradientFlow of(Parameters gradient, int layer) {
    double[] weights = gradient.weights(layer);
    double max = Magnitude.maxAbs(weights);
    double mean = 0;
    for (double weight : weights) mean += Math.abs(weight) / weights.length;
    double norm = StrictMath.hypot(
      Magnitude.length(weights),
      Magnitude.length(gradient.biases(layer))
    );
    return new GradientFlow(Magnitude.infiniteIfNaN(mean), Magnitude.infiniteIfNaN(max), norm);
  }
}
