package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Closeness.DIFFERENT;
import static symmetry.diagnostics.Closeness.IDENTICAL;
import static symmetry.diagnostics.Closeness.WITHIN_A_HALF;
import static symmetry.diagnostics.Closeness.WITHIN_A_HUNDREDTH;
import static symmetry.diagnostics.Closeness.WITHIN_A_TENTH;
import static symmetry.diagnostics.Closeness.WITHIN_A_THOUSANDTH;
import static symmetry.diagnostics.Layers.activity;
import static symmetry.diagnostics.Layers.gaussianRows;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.Parameters;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

class RelativeDistancesTest {

  /** A few sums, a quotient and a root. */
  private static final double ROUNDING = 1e-14;

  @Test
  void distance_isRelativeToTheLongerVectorAndIncludesTheBias() {
    RelativeDistances distances = RelativeDistances.ofWeights(
      layer(row(3, 4, 0), row(3, 4, 12), row(0, 0, -13)),
      0
    );
    assertThat(distances.size()).isEqualTo(3);
    assertThat(distances.at(0, 1)).isCloseTo(12.0 / 13, within(ROUNDING));
    assertThat(distances.at(1, 0)).isEqualTo(distances.at(0, 1));
    assertThat(distances.at(1, 2)).isCloseTo(Math.sqrt(25 + 625) / 13, within(ROUNDING));
    assertThat(distances.at(2, 2)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0005, WITHIN_A_THOUSANDTH",
    "1.005, WITHIN_A_HUNDREDTH",
    "1.05, WITHIN_A_TENTH",
    "1.5, WITHIN_A_HALF",
    "2, WITHIN_A_HALF",
    "2.01, DIFFERENT",
    "-1, DIFFERENT",
  })
  void unitsOfOneDirection_areTellApartByTheirLength(double factor, Closeness closeness) {
    double[] unit = row(0.3, -2, 0.7);
    double[] longer = row(0.3 * factor, -2 * factor, 0.7 * factor);
    assertThat(of(unit, longer).closeness(0, 1)).isEqualTo(closeness);
  }

  @Test
  void bounds_belongToTheNearerClass() {
    assertThat(Closeness.ofDifferent(0)).isEqualTo(WITHIN_A_THOUSANDTH);
    assertThat(Closeness.ofDifferent(0.001)).isEqualTo(WITHIN_A_THOUSANDTH);
    assertThat(Closeness.ofDifferent(Math.nextUp(0.001))).isEqualTo(WITHIN_A_HUNDREDTH);
    assertThat(Closeness.ofDifferent(0.1)).isEqualTo(WITHIN_A_TENTH);
    assertThat(Closeness.ofDifferent(0.5)).isEqualTo(WITHIN_A_HALF);
    assertThat(Closeness.ofDifferent(Double.NaN)).isEqualTo(DIFFERENT);
  }

  @ParameterizedTest
  @ValueSource(doubles = { 1e-320, 1e-200, 0.5, 1, 1e200, 1e308 })
  void oneBit_isNotIdenticalAtAnySize(double size) {
    RelativeDistances distances = of(row(size, size), row(size, Math.nextUp(size)));
    assertThat(distances.closeness(0, 0)).isEqualTo(IDENTICAL);
    assertThat(distances.closeness(0, 1)).isEqualTo(WITHIN_A_THOUSANDTH);
    assertThat(distances.at(0, 1)).isPositive();
    assertThat(distances.different()).isEqualTo(2);
  }

  @Test
  void hugeAndTinyUnitsInOneLayer_keepTheirDistances() {
    RelativeDistances distances = of(
      row(1e308, 1e308),
      row(-1e308, -1e308),
      row(1e-300, 0),
      row(1.005e-300, 0)
    );
    assertThat(distances.at(0, 1)).isCloseTo(2, within(ROUNDING));
    assertThat(distances.at(0, 2)).isEqualTo(1);
    assertThat(distances.at(2, 3)).isCloseTo(0.005 / 1.005, within(1e-12));
    assertThat(distances.closeness(2, 3)).isEqualTo(WITHIN_A_HUNDREDTH);
  }

  @Test
  void zeroUnits_areIdenticalToEachOtherAndDifferentFromAllElse() {
    RelativeDistances distances = of(row(0, 0), row(0, 0), row(1e-300, 0));
    assertThat(distances.closeness(0, 1)).isEqualTo(IDENTICAL);
    assertThat(distances.at(0, 1)).isZero();
    assertThat(distances.closeness(0, 2)).isEqualTo(DIFFERENT);
    assertThat(distances.at(0, 2)).isEqualTo(1);
    assertThat(distances.isZero(0)).isTrue();
    assertThat(distances.isZero(2)).isFalse();
  }

  @Test
  void zerosOfTwoSigns_areZeroBothAndNotTheSameBits() {
    RelativeDistances distances = of(row(0, 1), row(-0.0, 1), row(0, 0), row(-0.0, 0));
    assertThat(distances.at(0, 1)).isZero();
    assertThat(distances.closeness(0, 1)).isEqualTo(WITHIN_A_THOUSANDTH);
    assertThat(distances.at(2, 3)).isZero();
    assertThat(distances.closeness(2, 3)).isEqualTo(WITHIN_A_THOUSANDTH);
    assertThat(distances.isZero(3)).isTrue();
  }

  @Test
  void whatIsNotFinite_isDifferentAndHasNoDistance() {
    RelativeDistances distances = RelativeDistances.of(new double[][] {
      { Double.NaN, 1 },
      { 1, 1 },
      { Double.POSITIVE_INFINITY, 1 },
    });
    assertThat(distances.at(0, 1)).isNaN();
    assertThat(distances.at(2, 1)).isNaN();
    assertThat(distances.closeness(0, 1)).isEqualTo(DIFFERENT);
    assertThat(distances.closeness(2, 2)).isEqualTo(IDENTICAL);
  }

  @Test
  void activations_areComparedOverTheSamples() {
    Parameters parameters = layer(row(1, 0), row(1, 0), row(2, 0));
    RelativeDistances distances = RelativeDistances.ofActivations(activity(parameters, 3, -4), 0);
    assertThat(distances.closeness(0, 1)).isEqualTo(IDENTICAL);
    assertThat(distances.at(0, 2)).isCloseTo(0.5, within(ROUNDING));
  }

  /** What the picture draws and what the ledger says can never disagree. */
  @ParameterizedTest
  @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
  void identical_isExactlyWhatTheLedgerCallsClones(long seed) {
    RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, 7);
    double[][] rows = gaussianRows(seed, 12, 4);
    for (int unit = 1; unit < rows.length; unit++) {
      double choice = random.uniform();
      double[] earlier = rows[(int) (random.uniform() * unit)];
      if (choice < 0.5) rows[unit] = earlier.clone();
      if (choice < 0.25) {
        int k = (int) (random.uniform() * rows[unit].length);
        rows[unit][k] = choice < 0.12 ? Math.nextUp(rows[unit][k]) : 0.0;
      }
      if (choice > 0.9) rows[unit] = new double[] { 0, choice > 0.95 ? -0.0 : 0, 0, 0 };
    }
    Parameters parameters = layer(rows);
    RelativeDistances distances = RelativeDistances.ofWeights(parameters, 0);
    CloneLedger ledger = CloneLedger.of(parameters, 0);
    List<Integer> index = ledger.classIndex();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        boolean clones = i == j || (index.get(i) >= 0 && index.get(i).equals(index.get(j)));
        assertThat(distances.closeness(i, j) == IDENTICAL)
          .as("%d and %d", i, j)
          .isEqualTo(clones);
      }
    }
    assertThat(distances.different()).isEqualTo(ledger.distinct());
  }

  private static RelativeDistances of(double[]... rows) {
    return RelativeDistances.of(rows);
  }
}
