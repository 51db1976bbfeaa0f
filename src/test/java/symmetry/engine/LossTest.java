package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.exact.Elementary;

/** A loss that is reported has its digits, also where a sample is all but certain. */
class LossTest {

  private static final double RELATIVE = 1e-10;

  /** −ln σ(z) = ln(1 + e⁻ᶻ), which is e⁻ᶻ to 1e-11 from 25 on. */
  @ParameterizedTest
  @ValueSource(doubles = { 25.5, 30, 33.3, 36, 40, 100, 700 })
  void certainSample_hasTheLossOfItsDoubt(double z) {
    double doubt = StrictMath.exp(-z);

    assertThat(bce(z, 1)).isCloseTo(doubt, withPercentage(100 * RELATIVE));
    assertThat(bce(-z, 0)).isCloseTo(doubt, withPercentage(100 * RELATIVE));
    assertThat(crossEntropy(z, 0)).isCloseTo(doubt, withPercentage(100 * RELATIVE));
    assertThat(crossEntropy(-700, z - 700)).isGreaterThan(z / 2);
    assertThat(bce(z, 0)).isCloseTo(z, within(1e-10));
    assertThat(bce(-z, 1)).isCloseTo(z, within(1e-10));
  }

  /** Elsewhere the bits are those that links have always shown. */
  @Test
  void lossOfADoubtfulSample_keepsItsBits() {
    for (double z = -50; z <= 50; z += 0.37) {
      double y = z < 25 ? 1 : 0;
      assertThat(bce(z, y)).isEqualTo(Elementary.softplus(z) - z * y);
      if (z > 25) continue;
      double max = Math.max(z, 0);
      double sum = Elementary.exp(z - max) + Elementary.exp(-max);
      if (Math.abs(z) < 25) {
        assertThat(crossEntropy(z, 0)).isEqualTo(Elementary.log(sum) - (z - max));
      }
    }
  }

  @Test
  void classesAsLikelyAsEachOther_haveTheLogarithmOfTheirNumber() {
    assertThat(crossEntropy(3, 3)).isCloseTo(Math.log(2), within(1e-15));
    assertThat(crossEntropy(50, 50)).isCloseTo(Math.log(2), within(1e-15));
  }

  /** What the comments of ELU and SELU say of their slopes. */
  @Test
  void slopesFarBelowZero_areAsFarOffAsIsSaid() {
    assertThat(error(Activation.ELU, 1)).isCloseTo(0.04, within(0.005));
    assertThat(error(Activation.SELU, 1.7580993408473766)).isCloseTo(0.09, within(0.005));
  }

  private static double error(Activation activation, double floor) {
    double slope = activation.derivative(-36, activation.value(-36));
    return Math.abs(slope / (floor * StrictMath.exp(-36)) - 1);
  }

  private static double bce(double z, double y) {
    return Loss.SIGMOID_BCE.ofSample(
      new double[] { z },
      new double[] { Elementary.sigmoid(z) },
      0,
      new double[] { y },
      0,
      1
    );
  }

  /** Of two classes, the first being right. */
  private static double crossEntropy(double right, double wrong) {
    return Loss.SOFTMAX_CE.ofSample(
      new double[] { right, wrong },
      new double[2],
      0,
      new double[] { 1, 0 },
      0,
      2
    );
  }
}
