package symmetry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import symmetry.browser.Street.Cut;

/**
 * How many of twenty playing pages outlive cuts of each kind and length, and play on in the same session, cut after
 * cut; and how many come back after a restart. They come in rounds of four, which two cores can draw. Prints figures
 * and asserts none; not part of the build. README says how to run it: {@code -Dcut.pages} and {@code -Dcut.seconds}
 * for other numbers of pages and lengths.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CutBenchmark extends BrowserTest {

  private static final int PAGES = Integer.getInteger("cut.pages", 20);
  private static final int TOGETHER = 4;

  /** Of the pages together so many are one visitor's, in one session. A cut is one for all of them. */
  private static final int TABS = 2;

  private static final int[] SECONDS = Stream.of(
    System.getProperty("cut.seconds", "2,5,10,30").split(",")
  )
    .mapToInt(Integer::parseInt)
    .toArray();

  @LocalServerPort
  private int port;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();

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
    for (int seed = 1; seed <= PAGES; seed += TOGETHER) {
      ConfigurableApplicationContext before = CutIT.start();
      try (Street street = new Street(CutIT.portOf(before))) {
        List<PlayingPage> pages = play(street, seed);
        List<Seen> seen = see(pages);
        before.close();
        street.cut(Cut.RESET);
        try (ConfigurableApplicationContext after = CutIT.start()) {
          street.leadTo(CutIT.portOf(after));
          street.restore();
          count("restart", seen, page -> page.comesBack("The server was restarted"));
          close(pages);
        }
      }
    }
  }

  @AfterEach
  void print() {
    tallies.forEach((what, tally) -> System.out.println(what + ": " + tally));
  }

  private void measure(Cut how) throws IOException {
    for (int seed = 1; seed <= PAGES; seed += TOGETHER) {
      try (Street street = new Street(port)) {
        List<PlayingPage> pages = play(street, seed);
        for (int seconds : SECONDS) {
          List<Seen> seen = see(pages);
          street.cut(how, Duration.ofSeconds(seconds)).join();
          count("%s, %d s".formatted(how, seconds), seen, PlayingPage::playsOn);
        }
        close(pages);
      }
    }
  }

  /** The pages of a round, of this seed and those that follow. */
  private List<PlayingPage> play(Street street, int seed) {
    List<PlayingPage> pages = new ArrayList<>();
    for (int i = 0; i < Math.min(TOGETHER, PAGES - seed + 1); i++) {
      Page page = i % TABS == 0 ? newVisitor() : pages.getLast().page().context().newPage();
      pages.add(PlayingPage.on(page, street.address("/?v=1&seed=" + (seed + i))));
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

  private static List<Seen> see(List<PlayingPage> pages) {
    return pages
      .stream()
      .map(page -> new Seen(page, page.step()))
      .toList();
  }

  private void count(String what, List<Seen> seen, ToLongFunction<PlayingPage> comesBack) {
    long restored = System.nanoTime();
    for (Seen before : seen) {
      Tally so = tallies.getOrDefault(what, Tally.NONE);
      try {
        assertThat(comesBack.applyAsLong(before.page())).isGreaterThanOrEqualTo(before.step());
        so = so.back((System.nanoTime() - restored) / 1e9);
      } catch (RuntimeException | AssertionError died) {
        so = so.died();
        screenshot(before.page().page(), "died-" + what);
        System.out.println("A page died: " + died.getMessage());
      }
      tallies.put(what, so);
    }
    System.out.println(what + " so far: " + tallies.get(what));
  }

  /** A page, and the step that it was seen at before the cut. */
  private record Seen(PlayingPage page, long step) {}

  /**
   * What became of pages.
   *
   * @param last how long after the network the last of its round was seen to be back, in s, at most
   */
  private record Tally(int back, int pages, double last) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally back(double after) {
      return new Tally(back + 1, pages + 1, Math.max(last, after));
    }

    Tally died() {
      return new Tally(back, pages + 1, last);
    }

    @Override
    public String toString() {
      return "%d of %d pages are back, the last of a round %.1f s after the network at most".formatted(
        back,
        pages,
        last
      );
    }
  }
}
