package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import symmetry.claims.exhibit.SeedSweep.Outcomes;

class WordsTest {

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
