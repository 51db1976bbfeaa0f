package symmetry.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "4, 4",
    "-4, -4",
    "0.5, 0.5",
    "0.0001, 1e-4",
    "1e-8, 1e-8",
    "123456789, 123456789",
    "1e7, 10000000",
    "1e20, 1e20",
    "1.5e-5, 1.5e-5",
    "0.30000000000000004, 0.30000000000000004",
    "4.9e-324, 4.9e-324",
  })
  void number_isWrittenAsAPersonWould(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Test
  void anyNumber_readsBackToTheSameBits() {
    RandomStream random = new RandomStream(1, Purpose.DATA, 0);
    for (int k = 0; k < 10_000; k++) {
      double scale = Math.pow(10, random.uniform(-300, 300));
      double value = random.uniform(-1, 1) * scale;

      assertThat(NumberText.parse(NumberText.of(value)).orElseThrow()).isEqualTo(value);
    }
  }

  @Test
  void shorterText_doesNotReadBack() {
    RandomStream random = new RandomStream(2, Purpose.DATA, 0);
    for (int k = 0; k < 1_000; k++) {
      double value = random.uniform(0.1, 1);
      String text = NumberText.of(value);
      int digits = text.length() - 2;

      assertThat(Double.parseDouble(("%." + (digits - 1) + "f").formatted(value))).isNotEqualTo(
        value
      );
    }
  }
}
