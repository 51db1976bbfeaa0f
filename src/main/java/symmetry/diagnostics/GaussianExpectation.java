package symmetry.diagnostics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals over the normal distribution.
 *
 * <p>Gauss–Legendre on panels that begin at z = 0, where activations have their kink or step, so that
 * each panel holds a smooth piece; none is much wider than what activations need to bend. Where z is
 * spread so widely that even the narrowest panel of equal width holds a whole bend, panels get narrower
 * towards 0 by halves. Of double integrals the inner one is itself a smoothed step about 0, and the outer
 * panels halve down to its width. Good to 1e−12, whatever the kink.
 */
final class GaussianExpectation {

  /** Deviations beyond which nothing is counted: 1e−15 of the distribution. */
  private static final double REACH = 8;

  /** Of a panel, in deviations: what the density needs. */
  private static final double WIDEST = 1.6;

  /** Of a panel, in z: what an activation needs. */
  private static final double BEND = 2;

  /** Panels of equal width on each side. */
  private static final int MOST_PANELS = 200;

  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(14);

  private GaussianExpectation() {}

  /** E[f(z)] for z ~ N(mean, variance). */
  static double of(double mean, double variance, DoubleUnaryOperator f) {
    return integral(mean, Math.sqrt(variance), BEND, f);
  }

  /**
   * E[f(u)·f(v)] for u and v ~ N(0, variance) of this correlation.
   *
   * @param correlation from 0 to 1
   */
  static double ofProduct(double variance, double correlation, DoubleUnaryOperator f) {
    double deviation = Math.sqrt(variance);
    double rest = deviation * Math.sqrt((1 - correlation) * (1 + correlation));
    double smoothed = correlation == 0 ? BEND : Math.min(BEND, rest / correlation);
    return integral(
      0,
      deviation,
      rest == 0 ? BEND : smoothed,
      u -> f.applyAsDouble(u) * integral(correlation * u, rest, BEND, f)
    );
  }

  /**
   * @param finest width in z of the panels next to 0
   */
  private static double integral(
    double mean,
    double deviation,
    double finest,
    DoubleUnaryOperator f
  ) {
    if (deviation == 0) return f.applyAsDouble(mean);
    double kink = -mean / deviation;
    double width = Math.clamp(BEND / deviation, REACH / MOST_PANELS, WIDEST);
    Panels panels = new Panels(mean, deviation, f);
    if (Math.abs(kink) >= REACH) return panels.even(-REACH, REACH, width) / panels.total;
    double sum = 0;
    for (int sign = -1; sign <= 1; sign += 2) {
      double first = kink + sign * width;
      double end = sign < 0 ? Math.min(first, -REACH) : Math.max(first, REACH);
      sum += panels.halving(kink, first, finest / deviation) + panels.even(first, end, width);
    }
    return sum / panels.total;
  }

  /** Sums f and the density over panels. */
  private static final class Panels {

    private final double mean;
    private final double deviation;
    private final DoubleUnaryOperator f;
    private double total;

    Panels(double mean, double deviation, DoubleUnaryOperator f) {
      this.mean = mean;
      this.deviation = deviation;
      this.f = f;
    }

    /** From one end to the other, which may lie on either side. */
    double even(double from, double to, double width) {
      int count = (int) Math.max(1, Math.ceil(Math.abs(to - from) / width));
      double sum = 0;
      for (int k = 0; k < count; k++) {
        sum += panel(from + ((to - from) * k) / count, from + ((to - from) * (k + 1)) / count);
      }
      return sum;
    }

    /** Panels that halve towards the kink until they are as narrow as this. */
    double halving(double kink, double end, double finest) {
      double outer = end - kink;
      double sum = 0;
      while (Math.abs(outer) > finest) {
        sum += panel(kink + outer / 2, kink + outer);
        outer /= 2;
      }
      return sum + panel(kink, kink + outer);
    }

    private double panel(double from, double to) {
      double middle = (from + to) / 2;
      double half = Math.abs(to - from) / 2;
      double sum = 0;
      for (int k = 0; k < RULE.getNumberOfPoints(); k++) {
        double x = middle + half * RULE.getPoint(k);
        double weight = half * RULE.getWeight(k) * StrictMath.exp(-0.5 * x * x);
        total += weight;
        sum += weight * f.applyAsDouble(mean + deviation * x);
      }
      return sum;
    }
  }
}
