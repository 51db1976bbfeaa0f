package symmetry.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One state of one page, as a person may come to see it.
 *
 * @param oneScreen whether all of it stands in the window at once, without scrolling down
 * @param reach from the loaded page to the state
 */
record Screen(String name, String path, boolean oneScreen, Consumer<Page> reach) {
  /** Every page in every preset and state whose layout differs from the others'. */
  static Stream<Screen> all() {
    return Stream.of(
      playground(),
      guide(),
      claims(),
      compare(),
      restarts(),
      landscape(),
      signal(),
      rest()
    ).flatMap(screens -> screens);
  }

  private static Stream<Screen> playground() {
    return Stream.of(
      bench("opening", "/", Screen::nothing),
      bench("nudged", "/?v=1&data=circle&lr=1&events=500_nudge_1_0.05&step=900", Screen::nothing),
      bench(
        "one weight differs",
        "/?v=1&data=circle&hidden=8-8&init=constant_0.5&events=0_w_1_2_1_0.7&step=300",
        Screen::nothing
      ),
      bench(
        "digits",
        "/?v=1&data=digits&hidden=32-32&act=relu&init=he-normal&lr=0.03&batch=32&step=20",
        Screen::nothing
      ),
      bench("regression", "/?v=1&data=sine&hidden=8&init=glorot-uniform&step=50", Screen::nothing),
      bench("no hidden layer", "/?v=1&hidden=0&step=20", Screen::nothing),
      bench(
        "32 layers",
        "/?v=1&data=circle&hidden=" + "4-".repeat(31) + "4&init=glorot-uniform&step=5",
        Screen::nothing
      ),
      bench(
        "256 units",
        "/?v=1&data=circle&hidden=256&init=glorot-uniform&step=5",
        Screen::nothing
      ),
      bench(
        "diverged",
        "/?v=1&data=hills&hidden=8&act=linear&init=he-normal&lr=90&step=200",
        Screen::nothing
      )
    );
  }

  private static Stream<Screen> guide() {
    return Stream.of(
      screen("guide, first", "/learn", page -> page.locator("#answer-1").waitFor()),
      screen("guide, answered", "/learn", page -> {
        page.locator("#answer-1").click();
        page.locator("#run").click();
        page.locator("#verdict[data-state]").waitFor();
      }),
      screen(
        "guide, summary",
        "/learn?step=summary&notes=1_tanh_3_100*3_0.5_tanh_1_1000",
        Screen::nothing
      )
    );
  }

  private static Stream<Screen> claims() {
    return Stream.of(
      screen("claims", "/claims", page -> page.locator("#run-all").waitFor()),
      screen("claims, one open", "/claims?claim=43", page ->
        page.locator("#claim-43 .hearing").first().waitFor()
      )
    );
  }

  private static Stream<Screen> compare() {
    return Stream.concat(
      Stream.of(
        compare("clones-or-not"),
        compare("width-one"),
        compare("depth"),
        compare("nearly-clones")
      ),
      Stream.of(
        screen("compare, bad link", "/compare?v=1&a.lr=0&b.shadow=b&nonsense=1", page ->
          page.locator("#link-problems li").first().waitFor()
        )
      )
    );
  }

  private static Screen compare(String preset) {
    return screen("compare, " + preset, "/compare", page -> {
      page.locator("#preset-" + preset).click();
      page.locator("#step").click();
      page.waitForSelector("play-board[data-step='1']");
    });
  }

  private static Stream<Screen> restarts() {
    return Stream.of(
      screen("restarts", "/restarts", page -> page.locator("#run").waitFor()),
      screen(
        "restarts, run",
        "/restarts?v=1&data=moons&samples=60&b.init=he-normal&seeds=30&steps=50",
        page -> {
          page.locator("#run").click();
          page.locator("#status:has-text('Done')").waitFor();
        }
      )
    );
  }

  private static Stream<Screen> landscape() {
    return Stream.of(
      screen("landscape, mirror", "/landscape", page -> page.locator("loss-map").waitFor()),
      screen(
        "landscape, slice",
        "/landscape?slice=path&grid=9&v=1&data=circle&init=glorot-uniform&step=60",
        page -> page.locator("loss-map").waitFor()
      ),
      screen("landscape, bad link", "/landscape?mirror=1&teacher=99_1&crowd=1000000", page ->
        page.locator("loss-map").waitFor()
      )
    );
  }

  private static Stream<Screen> signal() {
    return Stream.of(
      screen("signal", "/signal?v=1&depth=5&width=20", page ->
        page.locator("#chart-gradient[data-measured]").waitFor()
      )
    );
  }

  private static Stream<Screen> rest() {
    return Stream.of(
      screen("embed", "/?v=1&data=circle&hidden=4-4&embed=1", page ->
        page.waitForSelector("play-board[data-step='0']")
      )
    );
  }

  private static Screen bench(String name, String path, Consumer<Page> reach) {
    return new Screen("playground, " + name, path, true, page -> {
      page.waitForSelector("play-board[data-step]");
      reach.accept(page);
    });
  }

  private static Screen screen(String name, String path, Consumer<Page> reach) {
    return new Screen(name, path, false, reach);
  }

  private static void nothing(Page page) {}

  @Override
  public String toString() {
    return name;
  }
}
