package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.study.restarts.Restart;
import symmetry.study.restarts.RestartFigures;

class WordsTest {

  /** Wilson's interval for 41 of 60: 0.557 to 0.787. */
  @Test
  void rateComesWithItsInterval() {
    List<Restart> starts = new ArrayList<>();
    for (int k = 0; k < 60; k++) {
      starts.add(new Restart(k, 0, k < 41 ? k : Restart.NEVER, Restart.NEVER));
    }

    assertThat(Words.rate(new Outcomes(new RestartFigures(starts)))).isEqualTo(
      "41 of 60 seeds (95 % interval 56 to 79 %)"
    );
  }
}
