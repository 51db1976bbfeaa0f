package symmetry.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FixedDataTest {

  static final Dataset IRIS = Dataset.of(DataSpec.of(BuiltIn.IRIS), 1);
  static final Dataset DIGITS = Dataset.of(DataSpec.of(BuiltIn.DIGITS), 1);

  @Test
  void xorPoints_areTheCornersOfTheUnitSquare() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.XOR_POINTS), 1);

    assertThat(DatasetTest.inputs(data)).containsExactly(0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0);
    assertThat(DatasetTest.targets(data)).containsExactly(0, 1, 1, 0);
    assertThat(data.test()).isEmpty();
  }

  @Test
  void xorSigned_arePointsOfPlusAndMinus1() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.XOR_SIGNED), 1);

    assertThat(DatasetTest.inputs(data)).containsExactly(
      -1.0,
      -1.0,
      -1.0,
      1.0,
      1.0,
      -1.0,
      1.0,
      1.0
    );
    assertThat(DatasetTest.targets(data)).containsExactly(0, 1, 1, 0);
  }

  @Test
  void iris_has50OfEachSpecies() {
    assertThat(IRIS.classNames()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(classCounts(IRIS)).containsExactly(50, 50, 50);
  }

  /** 1e-12: 150 terms of order 1, each exact to about 1e-16. */
  @Test
  void irisColumns_haveMean0AndVariance1() {
    for (int i = 0; i < 4; i++) {
      int column = i;
      double[] values = IntStream.range(0, 150)
        .mapToDouble(s -> IRIS.x(s, column))
        .toArray();
      double mean =
        IntStream.range(0, 150)
          .mapToDouble(s -> values[s])
          .sum() / 150;
      double square =
        IntStream.range(0, 150)
          .mapToDouble(s -> values[s] * values[s])
          .sum() / 150;
      assertThat(mean).isCloseTo(0, within(1e-12));
      assertThat(square).isCloseTo(1, within(1e-12));
    }
  }

  /** The first flower is 5.1, 3.5, 1.4, 0.2 cm; means and deviations from another program. */
  @Test
  void irisFirstFlower_hasItsKnownScores() {
    double[] first = IntStream.range(0, 4)
      .mapToDouble(i -> IRIS.x(0, i))
      .toArray();

    assertThat(first).containsExactly(
      new double[] { -0.900681170298, 1.019004351972, -1.340226526623, -1.315444295008 },
      within(1e-9)
    );
  }

  @Test
  void digits_are1797PicturesOf64GreyLevelsFrom0To1() {
    assertThat(DIGITS.size()).isEqualTo(1797);
    assertThat(DIGITS.inputs()).isEqualTo(64);
    assertThat(DIGITS.inputNames()).startsWith("row 1, column 1").endsWith("row 8, column 8");
    assertThat(DatasetTest.inputs(DIGITS))
      .contains(0.0, 1.0)
      .allMatch(grey -> grey >= 0 && grey <= 1 && grey * 16 == Math.rint(grey * 16));
    assertThat(DIGITS.x(0, 2)).isEqualTo(5 / 16.0);
  }

  /** Counts as published with the data (UCI, test set). */
  @Test
  void digits_haveTheirPublishedClassCounts() {
    assertThat(classCounts(DIGITS)).containsExactly(
      178,
      182,
      177,
      183,
      181,
      182,
      181,
      179,
      174,
      180
    );
  }

  static int[] classCounts(Dataset data) {
    int[] counts = new int[data.classNames().size()];
    for (int s = 0; s < data.size(); s++) counts[data.label(s)]++;
    return counts;
  }
}
