package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTest {

  private static final ClientAddress ONE = ClientAddress.of("192.0.2.1");
  private static final ClientAddress ANOTHER = ClientAddress.of("192.0.2.2");

  private final MemoryBudget memory = new MemoryBudget(1_600_000);
  private final Kept<String, String> kept = new Kept<>(memory);

  @Test
  void whatWasFound_isFoundAgain() {
    kept.keep("question", "answer", 10);

    assertThat(kept.find("question")).contains("answer");
    assertThat(kept.find("another")).isEmpty();
  }

  @Test
  void answersTogether_stayWithinTheRoom() {
    keepMany();

    assertThat(found()).isBetween(1L, 12L);
  }

  @Test
  void answerThatWouldDriveOutTheOthers_isNotKept() {
    kept.keep("question", "answer", 12_501);

    assertThat(kept.find("question")).isEmpty();
  }

  @Test
  void whatIsKept_isCountedAndGoesForWhatBegins() {
    keepMany();
    long before = found();
    assertThat(memory.spare()).isBetween(before * 8_000, 100_000L);

    memory.open(ONE, 1_200_000).orElseThrow();
    assertThat(found()).isEqualTo(before);
    memory.open(ANOTHER, 340_000).orElseThrow();
    assertThat(memory.spare()).isBetween(1L, 60_000L);
    assertThat(found()).isLessThan(before);
    assertThat(memory.open(ANOTHER, 60_001)).isEmpty();
    assertThat(memory.spare()).isPositive();
    memory.open(ANOTHER, 60_000).orElseThrow();
    assertThat(memory.spare()).isZero();
    assertThat(found()).isZero();
  }

  @Test
  void whereMemoryIsShort_nothingIsKept() {
    memory.open(ONE, 1_200_000).orElseThrow();
    MemoryBudget.Share other = memory.open(ANOTHER, 300_000).orElseThrow();
    kept.keep("question", "answer", 100);
    assertThat(kept.find("question")).isEmpty();

    other.close();
    kept.keep("question", "answer", 100);
    assertThat(kept.find("question")).contains("answer");
  }

  @Test
  void whatIsKept_isNotLent() {
    keepMany();
    memory.open(ANOTHER, 1_000_000).orElseThrow();
    long free = memory.free() - memory.spare() - 1_600_000 / 16;
    MemoryBudget.Share run = memory.open(ONE, free - 10).orElseThrow();

    assertThat(run.take(11)).isFalse();
    assertThat(run.take(10)).isTrue();
  }

  private void keepMany() {
    for (int k = 0; k < 1_000; k++) kept.keep("question " + k, "answer", 8_000);
  }

  private long found() {
    long found = 0;
    for (int k = 0; k < 1_000; k++) if (kept.find("question " + k).isPresent()) found++;
    return found;
  }
}
