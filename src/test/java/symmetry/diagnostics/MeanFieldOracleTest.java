package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.engine.Activation;

/**
 * q*, χ and 1/ξ of every activation against a quadrature of its own kind: in polar coordinates, in which
 * the kinks of f(u)·f(v) are rays, with the fixed points found by bisection over the maps themselves.
 */
class MeanFieldOracleTest {

  private static final double AGREES = 1e-6;
  private static final double REACH = 9;
  private static final int RINGS = 9;
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(24);
  private static final double[] WEIGHT_DEVIATIONS = { 0.5, 0.8, 1, 1.33, 1.7, 2 };
  private static final double[] BIAS_DEVIATIONS = { 0, 0.1, 0.2236, 0.5 };

  @ParameterizedTest
  @EnumSource
  void fixedPointsSlopesAndScales(Activation f) {
    for (double w : WEIGHT_DEVIATIONS) {
      for (double b : BIAS_DEVIATIONS) {
        MeanField field = new MeanField(f, w, b);
        if (field.fixedLength().isPresent()) agree(f, w, b, field);
        else assertThat(lengthAfter(200, f, w, b))
          .as("growth of %s %s %s", f, w, b)
          .isGreaterThan(1.4 * lengthAfter(100, f, w, b));
      }
    }
  }

  private static void agree(Activation f, double w, double b, MeanField field) {
    String at = "%s σ_w %s σ_b %s".formatted(f, w, b);
    double q = field.fixedLength().orElseThrow();
    assertThat(w * w * product(q, 1, f::value) + b * b)
      .as("q* of " + at)
      .isCloseTo(q, within(AGREES));
    double settled = Math.max(q, 1e-9);
    double slope = w * w * product(settled, 1, slopeOf(f));
    assertThat(field.slope())
      .as("χ of " + at)
      .isCloseTo(slope, within(AGREES));
    double expected = slope;
    if (slope > 1 && q > 0) {
      double c = correlation(q, f, w, b);
      expected = w * w * product(q, c, slopeOf(f));
    }
    assertThat(1 / field.depthScale())
      .as("1/ξ of " + at)
      .isCloseTo(Math.abs(Math.log(expected)), within(AGREES));
  }

  /** What predictions of signals and errors are made of. */
  @ParameterizedTest
  @EnumSource
  void lengthsAndSlopesOfALayer(Activation f) {
    MeanField field = new MeanField(f, 1, 0);
    for (double q : new double[] { 0.01, 0.3, 1, 4 }) {
      assertThat(field.length(q))
        .as("length %s of %s", q, f)
        .isCloseTo(product(q, 1, f::value), within(AGREES));
      assertThat(field.slope(q))
        .as("slope at %s of %s", q, f)
        .isCloseTo(product(q, 1, slopeOf(f)), within(AGREES));
    }
  }

  /** Figures of the issue that named them: the kink crossed coarsely gave 16.5, 32.0, 27.5. */
  @Test
  void depthScalesAcrossAKink() {
    double bias = Math.sqrt(0.05);
    assertThat(new MeanField(Activation.SELU, 1.33, bias).depthScale()).isCloseTo(
      20.6,
      within(0.05)
    );
    assertThat(new MeanField(Activation.SELU, 1, 0).depthScale()).isCloseTo(33.6, within(0.05));
    assertThat(new MeanField(Activation.ELU, 1.33, bias).depthScale()).isCloseTo(
      28.7,
      within(0.05)
    );
  }

  private static DoubleUnaryOperator slopeOf(Activation f) {
    return z -> f.derivative(z, f.value(z));
  }

  private static double lengthAfter(int layers, Activation f, double w, double b) {
    double q = 1;
    for (int l = 0; l < layers; l++) q = w * w * product(q, 1, f::value) + b * b;
    return q;
  }

  /** c* below 1, by bisection: the map is convex and lies above c up to it. */
  private static double correlation(double q, Activation f, double w, double b) {
    double low = 0;
    double high = 1 - 1e-6;
    for (int k = 0; k < 60; k++) {
      double middle = (low + high) / 2;
      double next = (w * w * product(q, middle, f::value) + b * b) / q;
      if (next > middle + 1e-14) low = middle;
      else high = middle;
    }
    return low;
  }

  /** E[f(u)·f(v)], u = √q·r·cos θ, v = √q·r·cos(θ − φ), cos φ the correlation. */
  private static double product(double q, double correlation, DoubleUnaryOperator f) {
    double phi = Math.acos(correlation);
    double scale = Math.sqrt(q);
    double[] rays = { -Math.PI / 2, phi - Math.PI / 2, Math.PI / 2, phi + Math.PI / 2 };
    double sum = 0;
    for (int k = 0; k < rays.length; k++) {
      double from = rays[k];
      double to = k + 1 < rays.length ? rays[k + 1] : rays[0] + 2 * Math.PI;
      sum += integral(from, to, theta ->
        ring(
          r ->
            f.applyAsDouble(scale * r * Math.cos(theta)) *
            f.applyAsDouble(scale * r * Math.cos(theta - phi))
        )
      );
    }
    return sum / (2 * Math.PI);
  }

  private static double ring(DoubleUnaryOperator f) {
    double sum = 0;
    for (int k = 0; k < RINGS; k++) {
      double from = (REACH * k) / RINGS;
      sum += integral(
        from,
        from + REACH / RINGS,
        r -> r * Math.exp((-r * r) / 2) * f.applyAsDouble(r)
      );
    }
    return sum;
  }

  private static double integral(double from, double to, DoubleUnaryOperator f) {
    double half = (to - from) / 2;
    if (half < 1e-14) return 0;
    double middle = (to + from) / 2;
    return half * RULE.integrate(x -> f.applyAsDouble(middle + half * x));
  }
}
