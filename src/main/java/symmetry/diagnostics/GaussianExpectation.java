package symmetry.diagnostics;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals over the normal distribution.
 *
 * <p>Sums at equal distances on ±8 deviations: for smooth f that converges faster than any power of the
 * distance (Trefethen and Weideman 2014, §5), to 1e−12 here where Gauss–Hermite of 64 points has 1e−9
 * for tanh. Activations have their kink or step at z = 0; the points lie about it in pairs, so that it
 * costs no more than the square of the distance, 1e−5.
 */
final class GaussianExpectation {

  private static final double REACH = 8;
  private static final double FINE = 0.01;

  /** For double integrals. */
  private static final double COARSE = 0.16;

  private GaussianExpectation() {}

  /** E[f(z)] for z ~ N(mean, variance). */
  static double of(double mean, double variance, DoubleUnaryOperator f) {
    return sum(mean, Math.sqrt(variance), FINE, f);
  }

  /**
   * E[f(u)·f(v)] for u and v ~ N(0, variance) of this correlation; 1e−6 for smooth f, 1e−3 where f has a
   * step.
   *
   * @param correlation from 0 to 1
   */
  static double ofProduct(double variance, double correlation, DoubleUnaryOperator f) {
    double deviation = Math.sqrt(variance);
    double rest = deviation * Math.sqrt(1 - correlation * correlation);
    return sum(
      0,
      deviation,
      COARSE,
      u -> f.applyAsDouble(u) * sum(correlation * u, rest, COARSE, f)
    );
  }

  private static double sum(double mean, double deviation, double step, DoubleUnaryOperator f) {
    if (deviation == 0) return f.applyAsDouble(mean);
    double kink = -mean / deviation;
    double offset = Math.abs(kink) < REACH ? kink - step * Math.rint(kink / step) : 0;
    int half = (int) Math.round(REACH / step);
    double sum = 0;
    double total = 0;
    for (int k = -half; k < half; k++) {
      double x = offset + (k + 0.5) * step;
      double density = StrictMath.exp(-0.5 * x * x);
      sum += density * f.applyAsDouble(mean + deviation * x);
      total += density;
    }
    return sum / total;
  }
}
