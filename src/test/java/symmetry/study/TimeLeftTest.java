package symmetry.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

  @ParameterizedTest
  @CsvSource({
    "0.01, 5, ''",
    "0.25, 5, about 16 s left",
    "0.5, 600, about 10 min left",
    "1, 60, ''",
  })
  void timeLeftIsJudgedByTheTimeTaken(double share, int seconds, String words) {
    assertThat(TimeLeft.inWords(share, Duration.ofSeconds(seconds))).isEqualTo(words);
  }
}
