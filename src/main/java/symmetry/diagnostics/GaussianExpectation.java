package symmetry.diagnostics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals over the normal distribution.
 *
 * <p>Gauss–Legendre on panels that begin at z = 0, where activations have their kink or step, so that
 * each panel holds a smooth piece; none is wider than what the density and the activation need to bend,
 * and far from 0, where activations are straight, they double. Of double integrals the inner one is itself
 * a smoothed step about 0, and the outer panels halve down to its width. Good to 1e−12, whatever the
 * kink.
 */
final class GaussianExpectation {

  /** Deviations beyond which nothing is counted: 1e−15 of the distribution. */
  private static final double REACH = 8;

  /** Of a panel, in deviations: what the density needs. */
  private static final double WIDEST = 1.6;

  /** Of a panel, in z: what an activation needs. */
  private static final double BEND = 2;

  /** |z| from which activations do not bend, so that panels may double: all but the sine. */
  private static final double STRAIGHT = 32;

  /** Width of a panel, in deviations, below which nothing is seen of it. */
  private static final double NEAREST = 1e-12;

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
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
    Panels panels = new Panels(mean, deviation, f);
    return (panels.outwards(-1, finest) + panels.outwards(1, finest)) / ROOT_TWO_PI;
  }

  /** Sums of f times the density, over panels from z = 0. */
  private record Panels(double mean, double deviation, DoubleUnaryOperator f) {
    /** To one side, as far as the distribution reaches. */
    double outwards(int side, double finest) {
      double kink = -mean / deviation;
      double width = Math.min(BEND / deviation, WIDEST);
      double near = Math.max(0, -REACH - side * kink);
      double far = REACH - side * kink;
      double sum = 0;
      if (near == 0 && far > 0) {
        near = Math.min(width, far);
        sum += halving(kink, side * near, finest);
      }
      while (near < far) {
        boolean straight = near * deviation >= STRAIGHT;
        double next = Math.min(near + (straight ? Math.min(near, WIDEST) : width), far);
        sum += panel(kink + side * near, kink + side * next);
        near = next;
      }
      return sum;
    }

    /** The first panel, in halves towards the kink until they are fine. */
    private double halving(double kink, double first, double finest) {
      double least = Math.max(finest / deviation, NEAREST);
      double outer = first;
      double sum = 0;
      while (Math.abs(outer) > least) {
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
        double density = StrictMath.exp(-0.5 * x * x);
        sum += half * RULE.getWeight(k) * density * f.applyAsDouble(mean + deviation * x);
      }
      return sum;
    }
  }
}
