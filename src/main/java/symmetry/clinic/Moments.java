package symmetry.clinic;

/**
 * What all numbers of a matrix have in common.
 *
 * @param deviation standard deviation, divided by the count
 * @param kurtosis E[(w − mean)⁴]/σ⁴: 3 of a normal, 1.8 of a uniform distribution; NaN if all are equal
 */
public record Moments(
  long count,
  double mean,
  double deviation,
  double kurtosis,
  double min,
  double max
) {
  static Moments of(double[] values) {
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      sum += v;
      min = Math.min(min, v);
      max = Math.max(max, v);
    }
    double mean = sum / values.length;
    if (min == max) return new Moments(values.length, min, 0, Double.NaN, min, max);
    double squares = 0;
    double fourths = 0;
    for (double v : values) {
      double square = (v - mean) * (v - mean);
      squares += square;
      fourths += square * square;
    }
    double variance = squares / values.length;
    return new Moments(
      values.length,
      mean,
      Math.sqrt(variance),
      fourths / values.length / (variance * variance),
      min,
      max
    );
  }

  /** Largest distance from zero. */
  double reach() {
    return Math.max(Math.abs(min), Math.abs(max));
  }
}
