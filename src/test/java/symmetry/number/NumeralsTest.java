package symmetry.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "-0.0, 0, 0",
    "0.49, 0.49, 0.4900",
    "0.52664, 0.5266, 0.5266",
    "1, 1, 1.000",
    "12.3456, 12.35, 12.35",
    "1234.56, 1235, 1235",
    "99999, 10⁵, 1.000·10⁵",
    "20000, 20000, 20000",
    "0.001, 0.001, 0.001000",
    "0.00099999, 0.001, 0.001000",
    "0.0005, 5·10⁻⁴, 5.000·10⁻⁴",
    "5.01234e-8, 5.012·10⁻⁸, 5.012·10⁻⁸",
    "-2.5e-17, −2.5·10⁻¹⁷, −2.500·10⁻¹⁷",
    "1.23e12, 1.23·10¹², 1.230·10¹²",
    "NaN, —, —",
    "-Infinity, −∞, −∞",
  })
  void fourDigitsAndPowersOfTenWhereZerosWouldBe(double value, String bare, String steady) {
    assertThat(Numerals.four(value)).isEqualTo(bare);
    assertThat(Numerals.steadyFour(value)).isEqualTo(steady);
  }

  @ParameterizedTest
  @CsvSource({
    "5.1e-06 %, 5.1·10⁻⁶ %",
    "step 3 for 1e-4, step 3 for 10⁻⁴",
    "8e+06, 8·10⁶",
    "curvature -0.066, curvature −0.066",
    "2-4-1 tanh, 2-4-1 tanh",
    "Two-layer U(±1/√n), Two-layer U(±1/√n)",
    "1.0e-10, 1.0·10⁻¹⁰",
  })
  void numbersStandAsInPrint(String program, String print) {
    assertThat(Numerals.inPrint(program)).isEqualTo(print);
  }

  @ParameterizedTest
  @CsvSource({
    "0.125, 12.5 %",
    "0.9999, 100.0 %",
    "0.0004, 0.040 %",
    "0, 0.0 %",
    "-0.25, −25.0 %",
    "NaN, —",
  })
  void sharesAreSaidInPercent(double share, String text) {
    assertThat(Numerals.percent(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({ "-0.001, 0.00", "-0.005, −0.01", "3, 3.00", "NaN, —", "Infinity, ∞" })
  void nothingHasNoSign(double value, String text) {
    assertThat(Numerals.decimals(2, value)).isEqualTo(text);
  }
}
