package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Layers.gaussianRows;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import org.junit.jupiter.api.Test;

class DistancesTest {

  @Test
  void smallestDistanceIncludesTheBias() {
    assertThat(smallest(row(0, 0, 0), row(0, 3, 4), row(9, 9, 9))).isEqualTo(5);
  }

  @Test
  void clonesAreAtDistanceZero() {
    assertThat(smallest(row(1, 2), row(5, 6), row(1, 2))).isZero();
    assertThat(smallest(row(0, 0), row(0, 0))).isZero();
  }

  @Test
  void distanceBelowTheSquareRootOfTheSmallestDoubleIsNotZero() {
    assertThat(smallest(row(1, 1e-200), row(1, 3e-200))).isCloseTo(2e-200, within(1e-215));
    assertThat(smallest(row(1, 0), row(1, Double.MIN_VALUE))).isPositive();
  }

  @Test
  void lastBitIsSeen() {
    assertThat(smallest(row(1, 0), row(Math.nextUp(1.0), 0))).isEqualTo(Math.ulp(1.0));
  }

  @Test
  void hugeWeightsKeepTheirDistance() {
    assertThat(smallest(row(3e300, 0), row(0, 4e300))).isCloseTo(5e300, within(1e286));
  }

  @Test
  void singleUnitReadsLikeClones() {
    assertThat(smallest(row(1, 2))).isZero();
  }

  @Test
  void rowThatIsNotFiniteIsInfiniteNeverNaN() {
    assertThat(smallest(row(1, 2), row(Double.NaN, 2))).isInfinite();
  }

  @Test
  void smallestDistanceIsTheOneOfPlainPairs() {
    double[][] rows = gaussianRows(111, 20, 6);
    double expected = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int k = 0; k < 6; k++) sum += Math.pow(rows[i][k] - rows[j][k], 2);
        expected = Math.min(expected, Math.sqrt(sum));
      }
    }

    // Six squares and a root: a few ulp.
    assertThat(smallest(rows)).isCloseTo(expected, within(1e-14));
  }

  private static double smallest(double[]... rows) {
    return Distances.smallest(layer(rows), 0);
  }
}
