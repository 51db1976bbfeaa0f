package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.engine.Activation;

/** The recommended size of weights, and what is promised of it, against draws of a wide layer. */
class GainTest {

  private static final int DRAWS = 150;
  private static final int WIDTH = 128;

  /** Where lengths are said to vanish or to grow without end. */
  private static final double SMALL = 1e-6;

  private static final double LARGE = 1e8;

  /**
   * A layer whose z ~ N(0, q), biases included: the next layer's z has that variance again, and an error is
   * multiplied by √χ on its way back. The mean square of 150 × 128 numbers has a standard error of about 1 % of a
   * normal's, and of a few per cent where they share their inputs; 6 % fail by accident with a chance below 1e-4
   * in all, and the seed is fixed.
   */
  @ParameterizedTest
  @EnumSource
  void aLayerKeepsWhatItIsSaidTo(Activation activation) {
    for (double bias : new double[] { 0, 0.3 }) {
      Gain gain = Gain.of(activation, bias).orElseThrow();
      double q = Math.clamp(gain.length(), SMALL, LARGE);
      Random random = new Random(3);
      double forwards = 0;
      double back = 0;
      for (int draw = 0; draw < DRAWS; draw++) {
        double[] z = normal(random, Math.sqrt(q));
        double[] error = normal(random, 1);
        double[] passed = new double[WIDTH];
        for (int o = 0; o < WIDTH; o++) {
          double next = bias * random.nextGaussian();
          for (int i = 0; i < WIDTH; i++) {
            double w = (gain.weightDeviation() / Math.sqrt(WIDTH)) * random.nextGaussian();
            next += w * activation.value(z[i]);
            passed[i] += w * error[o];
          }
          forwards += (next * next) / q / WIDTH / DRAWS;
        }
        for (int i = 0; i < WIDTH; i++) {
          double slope = activation.derivative(z[i], activation.value(z[i]));
          back += (passed[i] * passed[i] * slope * slope) / WIDTH / DRAWS;
        }
      }
      assertThat(forwards)
        .as("%s, σ_b = %s: forwards", activation, bias)
        .isCloseTo(1, within(0.06));
      assertThat(back)
        .as("%s, σ_b = %s: back", activation, bias)
        .isCloseTo(gain.slope(), within(0.06));
      // Between fading and exploding: as near to 1 as a jump leaves it.
      assertThat(gain.slope()).isBetween(0.95, 1.08);
    }
  }

  /** He, Glorot and LeCun are what the mean field says; the sigmoid's is ten. */
  @ParameterizedTest
  @CsvSource({
    "LINEAR, 0, 1",
    "TANH, 0, 1",
    "RELU, 0, 1.41421356",
    "SIGMOID, 0, 10.1492637",
    "GELU, 0, 1.53353044",
    "SILU, 0, 1.67653247",
    "GAUSSIAN, 0, 1.70710678",
    "TANH, 0.5, 1.54967391",
  })
  void theGainsAreThese(Activation activation, double bias, double gain) {
    assertThat(Gain.of(activation, bias).orElseThrow().weightDeviation()).isCloseTo(
      gain,
      within(1e-6)
    );
  }

  /** E[exp(−2z²)] = (1 + 4q)^−½, so that σ_w² = q·√(1 + 4q); and χ = 1 at q = ½ + 1/√2. */
  @Test
  void theGaussiansFixedPointIsExact() {
    Gain gain = Gain.of(Activation.GAUSSIAN);
    double q = 0.5 + Math.sqrt(0.5);
    assertThat(gain.length()).isCloseTo(q, within(1e-9));
    assertThat(gain.weightDeviation()).isCloseTo(Math.sqrt(q * Math.sqrt(1 + 4 * q)), within(1e-9));
  }

  @Test
  void wordsSayWhatHolds() {
    assertThat(Gain.of(Activation.SIGMOID).inWords()).isEqualTo(
      "Mean field: use σ_w ≈ 10.1. Where Var(z) is 46, the error keeps its size on its way back."
    );
    assertThat(Gain.of(Activation.GELU).inWords()).isEqualTo(
      "Mean field: use σ_w ≈ 1.53. Where Var(z) is 1, the error changes by a factor of 1.04 a layer on its way back."
    );
    assertThat(Gain.of(Activation.SOFTPLUS).inWords()).contains("Where signals have grown large,");
    assertThat(Gain.of(Activation.TANH).inWords()).contains("Where signals are small,");
  }

  private static double[] normal(Random random, double deviation) {
    double[] values = new double[WIDTH];
    for (int k = 0; k < WIDTH; k++) values[k] = deviation * random.nextGaussian();
    return values;
  }
}
