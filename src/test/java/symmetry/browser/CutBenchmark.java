package symmetry.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.browser.Street.Cut;

/**
 * How many of {@value #PAGES} playing pages outlive cuts of each kind and length, and play on in the same
 * session; how long after the network does the last of them. Prints figures and asserts none; not part of the
 * build. README says how to run it.
 */
@ResourceLock("the machine")
class CutBenchmark extends BrowserTest {

  private static final int PAGES = 20;
  /** Played at a time. */
  private static final int AT_ONCE = 5;
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
    for (int seconds : SECONDS) measure(Cut.RESET, seconds);
  }

  @Test
  void silence() throws IOException {
    for (int seconds : SECONDS) measure(Cut.SILENT, seconds);
  }

  @Test
  void forgetting() throws IOException {
    for (int seconds : SECONDS) measure(Cut.FORGOTTEN, seconds);
  }

  private void measure(Cut how, int seconds) throws IOException {
    int lived = 0;
    double longest = 0;
    for (int first = 1; first <= PAGES; first += AT_ONCE) {
      try (Street street = new Street(port)) {
        var pages = Stream.iterate(first, seed -> seed + 1)
          .limit(AT_ONCE)
          .map(seed -> PlayingPage.on(newVisitor(), street.address("/?v=1&seed=" + seed)))
          .toList();
        street.cut(how, Duration.ofSeconds(seconds)).join();
        long restored = System.nanoTime();
        for (PlayingPage playing : pages) {
          try {
            playing.playsOn(PATIENCE_MS);
            lived++;
            longest = Math.max(longest, (System.nanoTime() - restored) / 1e9);
          } catch (RuntimeException | AssertionError died) {
            System.out.println("A page died: " + playing.page().locator("body").innerText());
          }
          playing.page().context().close();
        }
      }
    }
    System.out.println(
      String.format(
        Locale.ROOT,
        "%s, %d s: %d of %d pages play on in their session, the last %.1f s after the network",
        how,
        seconds,
        lived,
        PAGES,
        longest
      )
    );
  }
}
