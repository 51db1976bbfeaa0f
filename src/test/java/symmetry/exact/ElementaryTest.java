package symmetry.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import symmetry.exact.RandomStream.Purpose;

/** Errors are in units of the result's last place, against the exact value to 40 digits. */
class ElementaryTest {

  private static final MathContext DIGITS = new MathContext(40);
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final int POINTS = 1500;

  @Test
  void expStaysWithinItsErrorBound() {
    assertThat(worst(Elementary::exp, ElementaryTest::exp, -690, 690)).isLessThan(1.5);
    assertThat(worst(Elementary::exp, ElementaryTest::exp, -2, 2)).isLessThan(1.5);
  }

  @Test
  void expm1StaysWithinItsErrorBoundAlsoNearZero() {
    UnaryOperator<BigDecimal> exact = x -> exp(x).subtract(BigDecimal.ONE);
    assertThat(worst(Elementary::expm1, exact, -40, 40)).isLessThan(2);
    assertThat(worst(Elementary::expm1, exact, -1e-3, 1e-3)).isLessThan(2);
  }

  @Test
  void tanhStaysWithinItsErrorBound() {
    UnaryOperator<BigDecimal> exact = x -> {
      BigDecimal e = exp(x.multiply(TWO));
      return e.subtract(BigDecimal.ONE).divide(e.add(BigDecimal.ONE), DIGITS);
    };
    assertThat(worst(Elementary::tanh, exact, -20, 20)).isLessThan(3);
    assertThat(worst(Elementary::tanh, exact, -1, 1)).isLessThan(3);
    assertThat(worst(Elementary::tanh, exact, -1e-4, 1e-4)).isLessThan(3);
  }

  @Test
  void sigmoidStaysWithinItsErrorBoundInBothTails() {
    UnaryOperator<BigDecimal> exact = x ->
      BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(x.negate())), DIGITS);
    assertThat(worst(Elementary::sigmoid, exact, -600, 600)).isLessThan(3);
    assertThat(worst(Elementary::sigmoid, exact, -3, 3)).isLessThan(3);
  }

  @Test
  void erfStaysWithinItsErrorBound() {
    assertThat(worst(Elementary::erf, ElementaryTest::erf, -6, 6)).isLessThan(2);
    assertThat(worst(Elementary::erf, ElementaryTest::erf, -1.1, 1.1)).isLessThan(2);
    assertThat(worst(Elementary::erf, ElementaryTest::erf, -1e-4, 1e-4)).isLessThan(2);
  }

  @Test
  void oddFunctionsAreOddToTheLastBit() {
    RandomStream random = new RandomStream(11, Purpose.DATA, 0);
    for (int k = 0; k < 100_000; k++) {
      double x = Math.abs(random.gaussian() * 6);
      assertSameBits(Elementary.tanh(-x), -Elementary.tanh(x));
      assertSameBits(Elementary.erf(-x), -Elementary.erf(x));
    }
    assertSameBits(Elementary.tanh(-0.0), -0.0);
    assertSameBits(Elementary.erf(-0.0), -0.0);
  }

  /** Neighbours may swap by the stated error, so the steps are far wider than an ulp. */
  @Test
  void functionsNeverFallWhereTheyShouldRise() {
    for (double x = -30; x < 30; x += 1.0 / 256) {
      double next = x + 1.0 / 256;
      assertThat(Elementary.exp(next)).isGreaterThan(Elementary.exp(x));
      assertThat(Elementary.expm1(next)).isGreaterThanOrEqualTo(Elementary.expm1(x));
      assertThat(Elementary.sigmoid(next)).isGreaterThanOrEqualTo(Elementary.sigmoid(x));
      assertThat(Elementary.tanh(next)).isGreaterThanOrEqualTo(Elementary.tanh(x));
      assertThat(Elementary.erf(next)).isGreaterThanOrEqualTo(Elementary.erf(x));
      assertThat(Elementary.softplus(next)).isGreaterThan(Elementary.softplus(x));
    }
  }

  @Test
  void tailsReachTheirLimitsExactly() {
    for (double x : new double[] { 20, 1e3, Double.MAX_VALUE, Double.POSITIVE_INFINITY }) {
      assertThat(Elementary.tanh(x)).isEqualTo(1);
      assertThat(Elementary.tanh(-x)).isEqualTo(-1);
      assertThat(Elementary.erf(x)).isEqualTo(1);
      assertThat(Elementary.erf(-x)).isEqualTo(-1);
    }
    assertThat(Elementary.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Elementary.sigmoid(Double.NEGATIVE_INFINITY)).isBetween(0.0, 1e-300);
    assertThat(Elementary.expm1(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(Elementary.exp(Double.POSITIVE_INFINITY)).isEqualTo(Elementary.exp(700)).isFinite();
    assertThat(Elementary.softplus(1e6)).isEqualTo(1e6);
    assertThat(Elementary.exp(0)).isEqualTo(1);
    assertThat(Elementary.sigmoid(0)).isEqualTo(0.5);
  }

  @Test
  void notANumberStaysNotANumber() {
    for (DoubleUnaryOperator f : functions()) assertThat(f.applyAsDouble(Double.NaN)).isNaN();
  }

  /** Every fingerprint depends on these bits; a change needs a new engine version. */
  @Test
  void bitsOfManyValuesAreThoseOfVersion1() {
    RandomStream random = new RandomStream(42, Purpose.DATA, 1);
    long hash = 0;
    for (int k = 0; k < 500; k++) {
      double x = 4 * random.gaussian();
      for (DoubleUnaryOperator f : functions()) {
        double y = f.applyAsDouble(x);
        if (!Double.isNaN(y)) hash = 31 * hash + Double.doubleToRawLongBits(y);
      }
    }
    assertThat(Long.toHexString(hash)).isEqualTo("409d09d927aa32ad");
  }

  private static DoubleUnaryOperator[] functions() {
    return new DoubleUnaryOperator[] {
      Elementary::exp,
      Elementary::expm1,
      Elementary::tanh,
      Elementary::sigmoid,
      Elementary::softplus,
      Elementary::erf,
      Elementary::log,
      Elementary::sin,
      Elementary::cos,
    };
  }

  private static double worst(
    DoubleUnaryOperator f,
    UnaryOperator<BigDecimal> exact,
    double low,
    double high
  ) {
    RandomStream random = new RandomStream(5, Purpose.DATA, 2);
    double worst = 0;
    for (int k = 0; k < POINTS; k++) {
      double x = random.uniform(low, high);
      BigDecimal reference = exact.apply(new BigDecimal(x));
      BigDecimal error = new BigDecimal(f.applyAsDouble(x)).subtract(reference).abs();
      double ulp = Math.ulp(reference.doubleValue());
      worst = Math.max(worst, error.divide(new BigDecimal(ulp), DIGITS).doubleValue());
    }
    return worst;
  }

  /** eˣ = (e^(x/2ⁿ))^(2ⁿ), the inner one by its series. */
  private static BigDecimal exp(BigDecimal x) {
    MathContext wide = new MathContext(60);
    int halvings = Math.max(0, Math.getExponent(x.doubleValue()) + 4);
    BigDecimal r = x.divide(TWO.pow(halvings), wide);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k < 40; k++) {
      term = term.multiply(r, wide).divide(BigDecimal.valueOf(k), wide);
      sum = sum.add(term, wide);
    }
    for (int k = 0; k < halvings; k++) sum = sum.multiply(sum, wide);
    return sum;
  }

  /** Abramowitz, Stegun 7.1.6: 2/√π·e^(−x²)·Σ 2ᵏx^(2k+1)/(1·3·…·(2k+1)), all terms of one sign. */
  private static BigDecimal erf(BigDecimal x) {
    BigDecimal pi = new BigDecimal("3.14159265358979323846264338327950288419716939937511");
    BigDecimal term = x;
    BigDecimal sum = x;
    BigDecimal twice = x.multiply(x).multiply(TWO);
    for (int k = 1; k < 250; k++) {
      term = term.multiply(twice, DIGITS).divide(BigDecimal.valueOf(2 * k + 1), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    BigDecimal factor = TWO.divide(pi.sqrt(DIGITS), DIGITS);
    return sum.multiply(factor, DIGITS).multiply(exp(x.multiply(x).negate()), DIGITS);
  }

  private static void assertSameBits(double actual, double expected) {
    assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
  }
}
