package symmetry.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One state of one page, as a person may come to see it.
 *
 * @param oneScreen whether all of it stands in the window at once, without scrolling down
 * @param from the least width of a window that has this state
 * @param reach from the loaded page to the state
 */
record Screen(String name, String path, boolean oneScreen, int from, Consumer<Page> reach) {
  /** The server says so, too: with status 404. */
  static final String NOWHERE = "/no-such-page";

  private static final int ANY_WIDTH = 0;
  /** The projector view is for a wall. */
  private static final int DESK = 1200;

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
      clinic(),
      rest()
    ).flatMap(screens -> screens);
  }

  private static Stream<Screen> playground() {
    return Stream.of(
      Stream.of(
        bench("opening", "/", Screen::nothing),
        bench("nudged", "/", page -> {
          page.locator("#play").click();
          page.waitForFunction("() => +document.querySelector('play-board').dataset.step > 100");
          page.locator("#play").click();
          page.locator("#nudge").click();
          page.locator("#undo-nudge").waitFor();
        }),
        bench(
          "clones of two layers nudged",
          "/?v=1&data=circle&hidden=8-8&init=constant_0.5&step=300",
          page -> {
            page.locator("#nudge").click();
            page.locator("#headline:has-text('16 units, 16 different')").waitFor();
          }
        ),
        bench("nudged and solved", "/?v=1&data=circle&lr=1&events=500_nudge_1_0.05&step=1000"),
        bench("one weight differs", "/?v=1&data=circle&events=0_w_1_2_1_0.7&step=30"),
        bench("two layers", "/?v=1&data=moons&hidden=8-8&init=glorot-uniform&step=200"),
        bench("digits", "/?v=1&data=digits&hidden=32-32&act=relu&init=he-normal&batch=32&step=20"),
        bench("iris over two inputs", "/?v=1&data=iris&hidden=8&step=20&axes=3-4"),
        bench("regression", "/?v=1&data=sine&hidden=8&init=glorot-uniform&step=50"),
        bench("no hidden layer", "/?v=1&hidden=0&step=20"),
        bench("one unit", "/?v=1&hidden=1&step=20"),
        bench("32 layers", "/?v=1&data=circle&hidden=" + "4-".repeat(31) + "4&init=zeros&step=5"),
        bench("ten layers", "/?v=1&data=circle&hidden=" + "8-".repeat(9) + "8&act=sigmoid&step=5"),
        bench("256 units", "/?v=1&data=circle&hidden=256&init=glorot-uniform&step=5"),
        bench("three layers", "/?v=1&data=moons&hidden=8-6-4&init=glorot-uniform&step=20"),
        bench("diverged", "/?v=1&data=hills&hidden=8&act=linear&init=he-normal&lr=90", page -> {
          page.locator("#play").click();
          page.locator("#headline:has-text('ran away')").waitFor();
        }),
        bench("projector", "/?projector=1").from(DESK),
        bench("projector over an open drawer", "/", page -> {
          page.locator(".drawer-bar [data-drawer='Symmetry']").click();
          page.keyboard().press("f");
          page.locator(".layer-heat unit-heatmap").waitFor();
        }).from(DESK),
        bench("bad link", "/?v=1&data=circle&lr=NaN&hidden=3-999&nonsense=1")
      ),
      Stream.of(
        "Break it",
        "Symmetry",
        "Health",
        "Inside the last step",
        "Confusion matrix",
        "Fingerprint"
      ).map(Screen::drawer),
      Stream.of("Loss", "Output", "Settings").map(Screen::phoneTab),
      Stream.of(
        opened("menu", 820, "menu"),
        opened("menu on a phone", 390, "menu"),
        opened("open in", 1280, "open-in-button"),
        opened("data", 1280, "data"),
        table("a file of data", 1280),
        table("a file of data on a phone", 390),
        bench("data drawn", "/", OwnDataIT::drawSomething),
        bench("data typed into a grid", "/", TypedTableIT::fillGrid),
        bench("data typed as a text", "/", TypedTableIT::typeText),
        opened("all settings", 1280, "more-settings"),
        opened("size of the nudge", 1280, "nudge-size"),
        opened("layer", 1280, "init-1"),
        opened("keys", 1280, "keys-key"),
        opened("more", 390, "more-key")
      )
    ).flatMap(screens -> screens);
  }

  private static Screen drawer(String name) {
    return bench(
      "drawer, " + name,
      "/?v=1&data=moons&hidden=4-3&init=glorot-uniform&step=60",
      page -> page.locator(".drawer-bar [data-drawer='%s']".formatted(name)).click()
    );
  }

  /** What a button opens in a window that has it. */
  private static Screen opened(String name, int width, String button) {
    return bench("opened, " + name, "/", page -> {
      page.setViewportSize(width, 844);
      page.locator("#" + button).click();
    });
  }

  /** The data sheet with a file in it; on a phone it is among the settings. */
  private static Screen table(String name, int width) {
    return bench("opened, " + name, "/", page -> {
      // What is hidden before it was drawn once has no size.
      page.locator("play-board[data-step='0']").waitFor();
      page.setViewportSize(width, 844);
      if (width < 700) page.locator("phone-tabs button:has-text('Settings')").click();
      TableIT.look(page, "passengers.csv");
    });
  }

  private static Screen phoneTab(String name) {
    return bench("phone, " + name, "/", page -> {
      page.setViewportSize(390, 844);
      page.locator("phone-tabs button:has-text('%s')".formatted(name)).click();
    });
  }

  private static Stream<Screen> guide() {
    return Stream.of(
      screen("guide, first", "/learn", page -> page.locator("#answer-1").waitFor()),
      screen("guide, answered", "/learn", page -> {
        page.locator("#answer-1").click();
        page.locator("#run").click();
        page.locator("#verdict[data-state]").waitFor();
      }),
      screen("guide, summary", "/learn?step=summary&notes=1_tanh_3_100*3_0.5_tanh_1_1000", page ->
        page.locator("#score").waitFor()
      ),
      guide("scale"),
      guide("equal"),
      guide("harder"),
      guide("zeros")
    );
  }

  /** A lesson beside notes of what was measured before. */
  private static Screen guide(String lesson) {
    return screen(
      "guide, " + lesson,
      "/learn?lesson=" + lesson + "&notes=1_tanh_3_100*3_0.5_tanh_1_1000*scale_0.01_tanh_1_300",
      page -> page.waitForSelector("play-board[data-step]")
    );
  }

  private static Stream<Screen> claims() {
    return Stream.of(
      screen("claims", "/claims", page -> page.locator("#measured").waitFor()),
      screen("claims, one open", "/claims?claim=43", page ->
        page.waitForSelector("#claim-43 exhibit-chart .apexcharts-line-series")
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
        screen(
          "compare, four, one of them being changed",
          "/compare?v=1&data=circle&hidden=8&b.init=glorot-uniform&c.shadow=a&d.seed=2",
          page -> {
            page.waitForSelector("play-board[data-step='0']");
            page.locator("#step").click();
            page.waitForSelector("play-board[data-step='1']");
            page.locator("#fairness:has-text('do not learn from the same data')").waitFor();
            page.locator("#change-a vaadin-details-summary").click();
          }
        ),
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
          page.waitForFunction("() => document.querySelectorAll('.tile').length === 24");
        }
      )
    );
  }

  private static Stream<Screen> landscape() {
    return Stream.of(
      screen("landscape, mirror", "/landscape?mirror=1&crowd=12&steps=40", page -> {
        page.locator("#ledger:has-text('14 walkers')").waitFor();
        page.locator("#arrows").click();
      }),
      screen(
        "landscape, slice",
        "/landscape?slice=path&grid=9&v=1&data=circle&init=glorot-uniform&step=60",
        page -> page.waitForSelector("loss-map[data-done]")
      ),
      screen("landscape, bad link", "/landscape?mirror=1&teacher=99_1&crowd=1000000", page ->
        page.locator("loss-map").waitFor()
      )
    );
  }

  private static Stream<Screen> clinic() {
    return Stream.of(
      screen("clinic", "/clinic", page -> page.locator("file-drop label").first().waitFor()),
      screen("clinic, a network", "/clinic", page -> ClinicIT.examine(page, ClinicIT.network())),
      screen("clinic, two files", "/clinic", ClinicIT::compare)
    );
  }

  private static Stream<Screen> signal() {
    return Stream.of(
      screen("signal", "/signal?v=1&depth=5&width=20", page ->
        page.locator("#chart-gradient[data-measured]").waitFor()
      ),
      screen(
        "signal, two starts and a map",
        "/signal?v=1&depth=6&width=16&seeds=2&beside=he-normal" +
          "&from=0.4&to=1.6&columns=4&deepest=8&rows=2&steps=40&units=8",
        page -> {
          page.waitForSelector("#chart-gradient[data-measured='2']");
          page.locator("#run-map").click();
          page.waitForFunction("() => document.querySelectorAll('.phase-cell a').length === 8");
        }
      ),
      screen("signal, a framework", "/signal?v=1&depth=5&width=20&framework=pytorch", page ->
        page.locator("#framework-words p").first().waitFor()
      )
    );
  }

  private static Stream<Screen> rest() {
    return Stream.of(
      screen("embed", "/?v=1&data=circle&hidden=4-4&embed=1", page ->
        page.waitForSelector("play-board[data-step='0']")
      ),
      screen("nothing here", NOWHERE, page -> page.getByText("Open the playground").waitFor())
    );
  }

  private static Screen bench(String name, String path) {
    return bench(name, path, Screen::nothing);
  }

  private static Screen bench(String name, String path, Consumer<Page> reach) {
    return new Screen("playground, " + name, path, true, ANY_WIDTH, page -> {
      page.waitForSelector("play-board[data-step]:not([data-step='']) #headline");
      reach.accept(page);
    });
  }

  private static Screen screen(String name, String path, Consumer<Page> reach) {
    return new Screen(name, path, false, ANY_WIDTH, reach);
  }

  private Screen from(int width) {
    return new Screen(name, path, oneScreen, width, reach);
  }

  private static void nothing(Page page) {}

  @Override
  public String toString() {
    return name;
  }
}
