package symmetry.browser;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * How long it takes until the playground's first frame is drawn, the first time and again, here and over a
 * slow line. Prints figures and asserts none; not part of the build. README says how to run it.
 */
class FirstVisitBenchmark extends BrowserTest {

  private static final Visit.Line SLOW = new Visit.Line(150, 1_600_000);
  private static final int VISITORS = 7;

  @Test
  void firstFrame() {
    // The server's code is compiled as it runs.
    for (int k = 0; k < VISITORS; k++) Visit.of(newVisitor(), "/");
    measure("here", protocol -> {});
    measure(
      "at %d ms and %.1f Mbit/s".formatted(SLOW.latencyMs(), SLOW.bitsPerSecond() / 1e6),
      Visit.over(SLOW)
    );
  }

  private void measure(String where, Consumer<CDPSession> line) {
    Visit[] first = new Visit[VISITORS];
    Visit[] second = new Visit[VISITORS];
    for (int k = 0; k < VISITORS; k++) {
      Page once = newVisitor();
      Page again = once.context().newPage();
      again.setViewportSize(once.viewportSize().width, once.viewportSize().height);
      first[k] = Visit.of(once, "/", line);
      second[k] = Visit.of(again, "/", line);
    }
    say("First visit " + where, first);
    say("Second visit " + where, second);
  }

  private static void say(String what, Visit[] visits) {
    double[] times = Arrays.stream(visits).mapToDouble(Visit::usableAfterMs).sorted().toArray();
    System.out.println(
      String.format(
        Locale.ROOT,
        "%s: usable after %.2f s (%.2f to %.2f), %d requests, %d kB before that",
        what,
        times[VISITORS / 2] / 1000,
        times[0] / 1000,
        times[VISITORS - 1] / 1000,
        visits[0].requests().size(),
        visits[0].bytesBeforeUsable() / 1000
      )
    );
  }
}
