package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Layers.activity;
import static symmetry.diagnostics.Layers.gaussianRows;
import static symmetry.diagnostics.Layers.gaussians;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.Activation;
import symmetry.engine.Parameters;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

class SimilarityTest {

  /** A cosine is one division, one root and a sum of few terms: a few ulp. */
  private static final double ROUNDING = 1e-14;

  @Test
  void cosineIncludesTheBias() {
    SimilarityMatrix matrix = Similarity.ofWeights(layer(row(1, 0, 0), row(1, 0, 1)), 0);

    assertThat(matrix.size()).isEqualTo(2);
    assertThat(matrix.at(0, 1)).isCloseTo(1 / Math.sqrt(2), within(ROUNDING));
    assertThat(matrix.at(0, 0)).isEqualTo(1);
  }

  @Test
  void clonesAreExactlyOneAndOppositesExactlyMinusOne() {
    double[] row = row(0.1, -0.7, 1e-9, 3.3);
    double[] opposite = row(-0.1, 0.7, -1e-9, -3.3);

    SimilarityMatrix matrix = Similarity.ofWeights(layer(row, row, opposite), 0);

    assertThat(matrix.at(0, 1)).isEqualTo(1);
    assertThat(matrix.at(0, 2)).isEqualTo(-1);
  }

  @Test
  void orthogonalRowsAreExactlyZero() {
    assertThat(Similarity.ofWeights(layer(row(1, 2, 0), row(-2, 1, 0)), 0).at(0, 1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = { 1e-320, 1e-200, 1, 1e200, 1e308 })
  void rowsOfAnySizeKeepTheirCosine(double size) {
    SimilarityMatrix matrix = Similarity.ofWeights(layer(row(size, 0), row(size, size)), 0);

    assertThat(matrix.at(0, 1)).isCloseTo(1 / Math.sqrt(2), within(ROUNDING));
  }

  @Test
  void hugeAndTinyRowTogetherKeepTheirCosine() {
    SimilarityMatrix matrix = Similarity.ofWeights(
      layer(row(3e307, 4e307), row(4e-300, 3e-300)),
      0
    );

    assertThat(matrix.at(0, 1)).isCloseTo(24.0 / 25, within(ROUNDING));
  }

  @Test
  void twoZeroRowsAreClonesAndAZeroRowBesideAnotherIsUndefined() {
    SimilarityMatrix matrix = Similarity.ofWeights(layer(row(0, 0), row(-0.0, 0), row(1, 0)), 0);

    assertThat(matrix.isDefined(0, 1)).isTrue();
    assertThat(matrix.at(0, 1)).isEqualTo(1);
    assertThat(matrix.at(0, 0)).isEqualTo(1);
    assertThat(matrix.isDefined(0, 2)).isFalse();
    assertThat(matrix.isDefined(2, 0)).isFalse();
    assertThat(matrix.at(0, 2)).isZero();
  }

  @Test
  void rowThatIsNotFiniteIsUndefinedAndLeavesTheOthersAlone() {
    Parameters gradient = layer(row(1, 2), row(Double.NaN, 1), row(Double.POSITIVE_INFINITY, 1));
    SimilarityMatrix matrix = Similarity.ofWeights(gradient, 0);

    assertThat(matrix.at(0, 0)).isEqualTo(1);
    assertThat(matrix.isDefined(0, 1)).isFalse();
    assertThat(matrix.isDefined(1, 1)).isFalse();
    assertThat(matrix.isDefined(2, 0)).isFalse();
    assertThat(matrix.at(1, 2)).isZero();
  }

  @Test
  void permutedUnitsPermuteTheMatrixBitForBit() {
    double[][] rows = gaussianRows(71, 17, 6);
    int[] order = new RandomStream(72, Purpose.SPLIT, 0).permutation(rows.length);
    double[][] permuted = new double[rows.length][];
    for (int unit = 0; unit < rows.length; unit++) permuted[unit] = rows[order[unit]];

    SimilarityMatrix matrix = Similarity.ofWeights(layer(rows), 0);
    SimilarityMatrix other = Similarity.ofWeights(layer(permuted), 0);

    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        assertThat(other.at(i, j)).isEqualTo(matrix.at(order[i], order[j]));
        assertThat(matrix.at(i, j)).isEqualTo(matrix.at(j, i)).isBetween(-1.0, 1.0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = { 3, 1e-150, 1e150, -7 })
  void scalingOneRowKeepsTheSizeOfItsCosines(double factor) {
    double[][] rows = gaussianRows(73, 9, 5);
    SimilarityMatrix before = Similarity.ofWeights(layer(rows), 0);
    for (int k = 0; k < rows[4].length; k++) rows[4][k] *= factor;
    SimilarityMatrix after = Similarity.ofWeights(layer(rows), 0);

    for (int j = 0; j < rows.length; j++) {
      double sign = j == 4 ? 1 : Math.signum(factor);
      assertThat(after.at(4, j)).isCloseTo(sign * before.at(4, j), within(ROUNDING));
    }
  }

  @Test
  void activationsAreComparedByPearsonNotByCosine() {
    // Outputs over x = 1, 2, 3: (1, 2, 3), (11, 12, 13) and (−2, −4, −6).
    Parameters parameters = layer(row(1, 0), row(1, 10), row(-2, 0));
    SimilarityMatrix matrix = Similarity.ofActivations(activity(parameters, 1, 2, 3), 0);

    assertThat(matrix.at(0, 1)).isCloseTo(1, within(ROUNDING));
    assertThat(matrix.at(0, 2)).isCloseTo(-1, within(ROUNDING));
  }

  @Test
  void pearsonOfHandComputedColumnsIsRight() {
    // x₁ = (1, 2, 3), x₂ = (1, 3, 2): centred (−1, 0, 1) and (−1, 1, 0), so r = 1/2.
    Parameters parameters = layer(row(1, 0, 0), row(0, 1, 0));
    SimilarityMatrix matrix = Similarity.ofActivations(activity(parameters, 1, 1, 2, 3, 3, 2), 0);

    assertThat(matrix.at(0, 1)).isCloseTo(0.5, within(ROUNDING));
  }

  @Test
  void constantOutputsAreOneIfEqualAndUndefinedOtherwise() {
    Parameters parameters = layer(row(0, 0.1), row(0, 0.1), row(0, 0.7), row(1, 0));
    SimilarityMatrix matrix = Similarity.ofActivations(activity(parameters, 1, 2, 4), 0);

    assertThat(matrix.at(0, 1)).isEqualTo(1);
    assertThat(matrix.at(2, 2)).isEqualTo(1);
    assertThat(matrix.isDefined(0, 2)).isFalse();
    assertThat(matrix.isDefined(0, 3)).isFalse();
    assertThat(matrix.at(0, 3)).isZero();
  }

  @Test
  void deadReluUnitsOutputTheSameZero() {
    Parameters parameters = layer(Activation.RELU, new double[2], row(-1, 0), row(-2, -1));
    SimilarityMatrix matrix = Similarity.ofActivations(activity(parameters, 1, 2), 0);

    assertThat(matrix.at(0, 1)).isEqualTo(1);
  }

  @Test
  void clonesInANetworkAreOneInEveryKind() {
    double[] clone = row(0.3, -0.2, 0.1);
    Parameters parameters = layer(Activation.TANH, row(0.5, 0.5), clone, clone);

    assertThat(Similarity.ofWeights(parameters, 0).at(0, 1)).isEqualTo(1);
    assertThat(
      Similarity.ofActivations(activity(parameters, gaussians(74, 40)), 0).at(0, 1)
    ).isEqualTo(1);
  }

  @Test
  void quantisedHoldsMinusOneZeroOneAndUndefinedExactly() {
    Parameters parameters = layer(row(1, 0), row(-1, 0), row(0, 1), row(0, 0));
    byte[] bytes = Similarity.ofWeights(parameters, 0).quantised();
    int[] unsigned = new int[bytes.length];
    for (int k = 0; k < bytes.length; k++) unsigned[k] = Byte.toUnsignedInt(bytes[k]);

    assertThat(unsigned).containsExactly(
      254,
      0,
      127,
      255,
      0,
      254,
      127,
      255,
      127,
      127,
      254,
      255,
      255,
      255,
      255,
      254
    );
  }

  @Test
  void quantisedRoundsToTheNearestStep() {
    byte[] bytes = Similarity.ofWeights(layer(row(1, 0), row(1, 1)), 0).quantised();

    // 127 + 127/√2 = 216.8
    assertThat(Byte.toUnsignedInt(bytes[1])).isEqualTo(217);
  }

  @Test
  void meanAbsoluteCosineCountsPairsOnceAndIgnoresTheDiagonal() {
    Parameters parameters = layer(row(1, 0), row(-1, 0), row(0, 1));

    assertThat(Similarity.ofWeights(parameters, 0).meanAbsoluteCosine()).isEqualTo(1.0 / 3);
  }

  @Test
  void meanAbsoluteCosineTakesZeroPairsAsOneAndUndefinedAsZero() {
    Parameters parameters = layer(row(0, 0), row(0, 0), row(0, 1));

    assertThat(Similarity.ofWeights(parameters, 0).meanAbsoluteCosine()).isEqualTo(1.0 / 3);
  }

  @Test
  void meanAbsoluteCosineOfASingleUnitIsOne() {
    assertThat(Similarity.ofWeights(layer(row(0.5, 2)), 0).meanAbsoluteCosine()).isEqualTo(1);
  }

  @Test
  void layerThatDoesNotExistIsRefused() {
    Parameters parameters = layer(row(1, 0));

    assertThatThrownBy(() -> Similarity.ofWeights(parameters, 2)).isInstanceOf(
      IndexOutOfBoundsException.class
    );
    assertThatThrownBy(() -> Similarity.ofWeights(parameters, -1)).isInstanceOf(
      IndexOutOfBoundsException.class
    );
  }
}
