package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Layers.gaussianRows;
import static symmetry.diagnostics.Layers.gaussians;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveRankTest {

  /** Promised by the Javadoc; the decomposition itself errs by about 1e-16 per singular value. */
  private static final double ROUNDING = 1e-9;

  @Test
  void zeroMatrixHasRankZero() {
    assertThat(EffectiveRank.of(new double[6], 2, 3)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = { 1, 2, 7, 128 })
  void constantMatrixHasRankOne(int n) {
    double[] constant = new double[n * n];
    Arrays.fill(constant, 0.1);

    assertThat(EffectiveRank.of(constant, n, n)).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void layerOfClonesHasRankOneWhateverItsBiases() {
    double[][] rows = new double[64][];
    for (int unit = 0; unit < rows.length; unit++) {
      rows[unit] = gaussians(91, 65);
      rows[unit][64] = unit;
    }

    assertThat(EffectiveRank.ofWeights(layer(rows), 0)).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void identityHasFullRank() {
    double[] identity = { 1, 0, 0, 0, 1, 0, 0, 0, 1 };

    assertThat(EffectiveRank.of(identity, 3, 3)).isCloseTo(3, within(ROUNDING));
  }

  @Test
  void rankIsTheExponentialOfTheEntropyOfSingularValues() {
    // σ = 3, 1: p = 3/4, 1/4, exp(H) = 4/3^(3/4).
    assertThat(EffectiveRank.of(row(0, 3, -1, 0), 2, 2)).isCloseTo(
      4 / Math.pow(3, 0.75),
      within(ROUNDING)
    );
  }

  @ParameterizedTest
  @ValueSource(doubles = { 1e-310, 1e-200, 1e-8, 1e200, 1e307 })
  void rankDoesNotDependOnScale(double scale) {
    double[] matrix = { 0, 3 * scale, -scale, 0 };

    assertThat(EffectiveRank.of(matrix, 2, 2)).isCloseTo(4 / Math.pow(3, 0.75), within(ROUNDING));
  }

  @Test
  void transposedMatrixHasTheSameRank() {
    double[][] rows = gaussianRows(92, 5, 9);
    double[] wide = new double[45];
    double[] tall = new double[45];
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 9; c++) wide[r * 9 + c] = tall[c * 5 + r] = rows[r][c];
    }

    double rank = EffectiveRank.of(wide, 5, 9);
    assertThat(rank)
      .isCloseTo(EffectiveRank.of(tall, 9, 5), within(ROUNDING))
      .isBetween(1.0, 5.0);
  }

  @Test
  void sizeThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> EffectiveRank.of(new double[5], 2, 3))
      .isInstanceOf(IllegalArgumentException.class)
      .hasMessage("5 numbers do not fit a 2 × 3 matrix");
    assertThatThrownBy(() -> EffectiveRank.of(new double[0], 0, 3)).isInstanceOf(
      IllegalArgumentException.class
    );
  }

  @ParameterizedTest
  @ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY })
  void valueThatIsNotFiniteIsRefused(double value) {
    assertThatThrownBy(() -> EffectiveRank.of(row(1, value), 1, 2)).isInstanceOf(
      IllegalArgumentException.class
    );
  }
}
