package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.claims.exhibit.SeedSweep.Outcomes;

class WordsTest {

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
    assertThat(Words.powers(program)).isEqualTo(print);
  }

  /** Wilson's interval for 41 of 60: 0.557 to 0.787. */
  @Test
  void rateComesWithItsInterval() {
    List<OptionalInt> steps = new ArrayList<>();
    for (int k = 0; k < 60; k++) steps.add(k < 41 ? OptionalInt.of(k) : OptionalInt.empty());

    assertThat(Words.rate(new Outcomes(steps))).isEqualTo(
      "41 of 60 seeds (95 % interval 56 to 79 %)"
    );
  }
}
