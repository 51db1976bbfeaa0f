package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.engine.Activation;

/** Against closed forms, and against the Gauss–Hermite rule of commons-math3. */
class GaussianExpectationTest {

  private static final double SMOOTH = 1e-12;
  /** What e^z has beyond eight deviations. */
  private static final double TAIL = 1e-11;

  private static final int ORDER = 64;

  @Test
  void moments_areExact() {
    assertThat(GaussianExpectation.of(0.5, 4, z -> z)).isCloseTo(0.5, within(SMOOTH));
    assertThat(GaussianExpectation.of(0.5, 4, z -> z * z)).isCloseTo(4.25, within(SMOOTH));
    // E e^z = e^(mean + variance/2)
    assertThat(GaussianExpectation.of(0, 1, Math::exp)).isCloseTo(Math.exp(0.5), within(TAIL));
    assertThat(GaussianExpectation.of(3, 0, z -> z)).isEqualTo(3);
  }

  /** Order 64 is good to 1e-9 for functions without a kink of this width. */
  @ParameterizedTest
  @EnumSource(names = { "SIGMOID", "TANH", "GELU", "SILU", "SOFTPLUS", "SINE" })
  void smoothActivation_agreesWithGaussHermite(Activation f) {
    DoubleUnaryOperator square = z -> f.value(z) * f.value(z);
    assertThat(GaussianExpectation.of(0.3, 0.8, square)).isCloseTo(
      gaussHermite(0.3, 0.8, square),
      within(1e-9)
    );
  }

  @Test
  void stepAtZero_isSeenWhereverTheMeanLies() {
    // P(z > 0) for z ~ N(mean, 1): ½ at mean 0, Φ(0.37) = 0.64431 (table, five digits).
    DoubleUnaryOperator step = z -> z > 0 ? 1 : 0;
    assertThat(GaussianExpectation.of(0, 2, step)).isCloseTo(0.5, within(SMOOTH));
    assertThat(GaussianExpectation.of(0.37, 1, step)).isCloseTo(0.64431, within(1e-5));
  }

  @Test
  void product_isThatOfTheJointDistribution() {
    // E[uv] = c·q; E[sin u·sin v] = e^−q·sinh(c·q).
    assertThat(GaussianExpectation.ofProduct(1.7, 0.4, z -> z)).isCloseTo(0.68, within(SMOOTH));
    assertThat(GaussianExpectation.ofProduct(1.7, 0.4, Math::sin)).isCloseTo(
      Math.exp(-1.7) * Math.sinh(0.68),
      within(SMOOTH)
    );
    // Sheppard 1898: P(u > 0, v > 0) = ¼ + asin(c)/(2π).
    assertThat(GaussianExpectation.ofProduct(1, 0.5, z -> z > 0 ? 1 : 0)).isCloseTo(
      1.0 / 3,
      within(SMOOTH)
    );
  }

  private static double gaussHermite(double mean, double variance, DoubleUnaryOperator f) {
    double scale = Math.sqrt(2 * variance);
    return (
      new GaussIntegratorFactory()
        .hermite(ORDER)
        .integrate(x -> f.applyAsDouble(mean + scale * x)) / Math.sqrt(Math.PI)
    );
  }
}
