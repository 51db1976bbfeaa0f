package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.study.landscape.Landscape.Place;

class PlaceTest {

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "0.4         | 2.5      | (0.4, 2.5)",
      "1           | 1        | (1, 1)",
      "100         | 1        | (100, 1)",
      "1           | 1.0001   | (1, 1.0001)",
      "0.837721    | 0.837719 | (0.837721, 0.837719)",
      "0.83772     | 0.83772  | (0.838, 0.838)",
      "1           | 1.00000000001 | (1, 1)",
      "-0.0001     | -1.5     | (0, −1.5)",
      "NaN         | Infinity | (—, ∞)",
    }
  )
  void placeIsToldToThreeDigits_orAsManyAsTellItsWeightsApart(double w1, double w2, String words) {
    assertThat(new Place(w1, w2).inWords()).isEqualTo(words);
  }
}
