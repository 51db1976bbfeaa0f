package symmetry.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.browser.Street.Cut;

/**
 * How many of {@value #PAGES} playing pages outlive cuts of each kind and length, and play on in the same
 * session, cut after cut. Prints figures and asserts none; not part of the
 * build. README says how to run it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CutBenchmark extends BrowserTest {

  private static final int PAGES = 20;
  private static final int[] SECONDS = { 2, 5, 10, 30 };
  private static final double PATIENCE_MS = 60_000;

  @LocalServerPort
  private int port;

  @BeforeEach
  void forgive() {
    complaints.forgiveNetwork();
  }

  @Test
  void resets() throws IOException {
    measure(Cut.RESET);
  }

  @Test
  void silence() throws IOException {
    measure(Cut.SILENT);
  }

  @Test
  void forgetting() throws IOException {
    measure(Cut.FORGOTTEN);
  }

  private void measure(Cut how) throws IOException {
    try (Street street = new Street(port)) {
      List<PlayingPage> pages = Stream.iterate(1, seed -> seed + 1)
        .limit(PAGES)
        .map(seed -> PlayingPage.on(newVisitor(), street.address("/?v=1&seed=" + seed)))
        .toList();
      for (int seconds : SECONDS) {
        street.cut(how, Duration.ofSeconds(seconds)).join();
        say(how, seconds, pages);
      }
    }
  }

  private static void say(Cut how, int seconds, List<PlayingPage> pages) {
    long restored = System.nanoTime();
    int alive = 0;
    for (PlayingPage playing : pages) {
      try {
        playing.playsOn(PATIENCE_MS);
        alive++;
      } catch (RuntimeException | AssertionError died) {
        System.out.println("A page died: " + died.getMessage());
      }
    }
    System.out.println(
      String.format(
        Locale.ROOT,
        "%s, %d s: %d of %d pages play on in their session, all looked at %.1f s after the network",
        how,
        seconds,
        alive,
        PAGES,
        (System.nanoTime() - restored) / 1e9
      )
    );
  }
}
