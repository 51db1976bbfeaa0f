package symmetry.browser;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import symmetry.Patience;
import symmetry.browser.Street.Cut;

/**
 * How many of twenty playing pages outlive cuts of each kind and length, and play on in the same
 * session, cut after cut; and how many come back after a restart. Prints figures and asserts none; not part of the
 * build. README says how to run it: {@code -Dcut.pages} and {@code -Dcut.seconds} for other numbers of pages and
 * lengths.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CutBenchmark extends BrowserTest {

  private static final int PAGES = Integer.getInteger("cut.pages", 20);

  /** Tabs of one window, in one session: so many as a visitor may have runs. A cut is one for all of them. */
  private static final int TABS = 4;

  private static final int[] SECONDS = Stream.of(
    System.getProperty("cut.seconds", "2,5,10,30").split(",")
  )
    .mapToInt(Integer::parseInt)
    .toArray();

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

  @Test
  void restart() throws IOException {
    ConfigurableApplicationContext before = CutIT.start();
    try (Street street = new Street(CutIT.portOf(before))) {
      List<PlayingPage> pages = play(street);
      before.close();
      street.cut(Cut.RESET);
      try (ConfigurableApplicationContext after = CutIT.start()) {
        street.leadTo(CutIT.portOf(after));
        street.restore();
        say("RESTART", pages, page -> page.comesBack("The server was restarted"));
        close(pages);
      }
    }
  }

  private void measure(Cut how) throws IOException {
    try (Street street = new Street(port)) {
      List<PlayingPage> pages = play(street);
      for (int seconds : SECONDS) {
        street.cut(how, Duration.ofSeconds(seconds)).join();
        say("%s, %d s".formatted(how, seconds), pages, page -> page.playsOn());
      }
      close(pages);
    }
  }

  private List<PlayingPage> play(Street street) {
    List<PlayingPage> pages = new ArrayList<>();
    while (pages.size() < PAGES) {
      BrowserContext window = newVisitor().context();
      window.setDefaultTimeout(Patience.LIMIT.toMillis());
      for (int tab = 0; tab < TABS && pages.size() < PAGES; tab++) {
        String address = street.address("/?v=1&seed=" + (pages.size() + 1));
        pages.add(PlayingPage.on(tab == 0 ? window.pages().getFirst() : window.newPage(), address));
      }
    }
    return pages;
  }

  private static void close(List<PlayingPage> pages) {
    pages
      .stream()
      .map(playing -> playing.page().context())
      .distinct()
      .forEach(BrowserContext::close);
  }

  private static void say(String what, List<PlayingPage> pages, Consumer<PlayingPage> isBack) {
    long restored = System.nanoTime();
    int alive = 0;
    for (PlayingPage playing : pages) {
      try {
        isBack.accept(playing);
        alive++;
      } catch (RuntimeException | AssertionError died) {
        System.out.println("A page died: " + died.getMessage());
      }
    }
    System.out.println(
      String.format(
        Locale.ROOT,
        "%-15s %2d of %d pages are back, all looked at %.1f s after the network",
        what,
        alive,
        PAGES,
        (System.nanoTime() - restored) / 1e9
      )
    );
  }
}
