package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTest {

  private final Kept<String, String> kept = new Kept<>(80_000);

  @Test
  void whatWasFound_isFoundAgain() {
    kept.keep("question", "answer", 10);

    assertThat(kept.find("question")).contains("answer");
    assertThat(kept.find("another")).isEmpty();
    assertThat(kept.hits()).isOne();
  }

  @Test
  void answersTogether_stayWithinTheRoom() {
    for (int k = 0; k < 1_000; k++) kept.keep("question " + k, "answer", 8_000);
    long found = 0;
    for (int k = 0; k < 1_000; k++) if (kept.find("question " + k).isPresent()) found++;

    assertThat(found).isBetween(1L, 10L);
  }

  @Test
  void answerThatWouldDriveOutTheOthers_isNotKept() {
    kept.keep("question", "answer", 10_001);

    assertThat(kept.find("question")).isEmpty();
  }
}
