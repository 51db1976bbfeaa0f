package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nothing is lost: whoever leaves a page and comes back, by Back, Forward, reload or a copied link, finds
 * it as it was left, and Back loads no document.
 */
@Tag("slow")
class HistoryIT extends BrowserTest {

  /** A page to pass, as a link leads to it, and its address as the page writes it. */
  private record Stop(String link, String address) {
    static Stop at(String link) {
      return new Stop(link, link);
    }
  }

  private static final List<Stop> STOPS = List.of(
    Stop.at("/?v=1&data=moons&hidden=3&step=40"),
    new Stop("/compare", "/compare?v=1&data=circle&hidden=8&b.init=glorot-uniform"),
    Stop.at("/compare?v=1&data=circle&hidden=5&b.init=glorot-uniform&step=20"),
    Stop.at("/learn?lesson=bias"),
    Stop.at("/claims?claim=3"),
    Stop.at("/restarts?v=1&data=xor-signed&hidden=2&seeds=20&steps=50"),
    Stop.at("/landscape?mirror=1&steps=10"),
    Stop.at("/landscape?slice=path&grid=9&v=1&data=circle&init=glorot-uniform&step=30"),
    Stop.at("/signal?v=1&depth=3&width=8&seeds=1"),
    Stop.at("/?v=1&data=circle&lr=1&events=30_nudge_1_0.05&step=60")
  );

  /** What must be the same afterwards. */
  private static final String SEEN = """
  () => ({
    address: location.pathname + location.search,
    title: document.title,
    step: document.querySelector("play-board")?.dataset.step ?? "",
    fingerprint: document.querySelector("#fingerprint")?.textContent ?? "",
  })""";

  private static final String ARRIVED = """
  (address) =>
    location.pathname + location.search === address &&
    window.Vaadin?.Flow?.navigation !== true &&
    document.querySelector("page-address") !== null &&
    (!["/", "/compare", "/learn"].includes(location.pathname) ||
      document.querySelector("play-board")?.dataset.step ===
        (new URLSearchParams(location.search).get("step") ?? "0"))""";

  private static final String FOLLOW = """
  (href) => {
    const link = document.createElement("a");
    link.href = href;
    document.querySelector("main").append(link);
    link.click();
  }""";

  /** Steps, nudges, takes back and does again, and waits for nothing. */
  private static final String HAMMERED = """
  () => {
    const key = (shiftKey) =>
      document.dispatchEvent(
        new KeyboardEvent("keydown", { key: "z", ctrlKey: true, shiftKey, bubbles: true, cancelable: true }),
      );
    for (let k = 0; k < 12; k++) {
      for (const id of ["step", "nudge", "step"]) document.getElementById(id).click();
      key(false);
      if (k % 3 > 0) key(true);
    }
  }""";

  /** Nothing is asked, what is shown has stayed for a while and many looks, and the address says its step. */
  private static final String RESTED = """
  () => {
    const board = document.querySelector("play-board");
    const step = new URLSearchParams(location.search).get("step") ?? "0";
    const seen = location.search + board?.dataset.step + board?.frames;
    const { clients, navigation } = window.Vaadin?.Flow ?? {};
    const asks = Object.values(clients ?? {}).some((client) => client.isActive?.());
    if (asks || navigation === true || seen !== window.rested?.seen)
      window.rested = { seen, at: performance.now(), looks: 0 };
    const { at, looks } = window.rested;
    window.rested.looks++;
    return performance.now() - at > 2000 && looks > 60 && board?.dataset.step === step;
  }""";

  private static final String SHOWN = """
  () => ({
    address: location.search,
    headline: document.querySelector("h1").textContent,
    loss: document.querySelector("[data-text=train-loss]").textContent,
  })""";

  @Test
  void everyPageComesBackAsItWasLeft() {
    List<Object> seen = new ArrayList<>();
    page.navigate(STOPS.getFirst().link());
    waitForArrival(page, STOPS.getFirst().address());
    mark();
    seen.add(seen(page));
    for (Stop stop : STOPS.subList(1, STOPS.size())) {
      page.evaluate(FOLLOW, stop.link());
      waitForArrival(page, stop.address());
      seen.add(seen(page));
    }
    for (int k = STOPS.size() - 2; k >= 0; k--) {
      page.goBack();
      waitForArrival(page, STOPS.get(k).address());
      assertSeen(k, page, seen);
    }
    for (int k = 1; k < STOPS.size(); k++) {
      page.goForward();
      waitForArrival(page, STOPS.get(k).address());
      assertSeen(k, page, seen);
    }
    assertNoDocumentWasLoaded();
  }

  @Test
  void everyPageComesBackAfterAReloadAndInACopiedLink() {
    Page other = newVisitor();
    for (int k : List.of(0, 2, 5, 6, 8, 9)) {
      String address = STOPS.get(k).address();
      page.navigate(address);
      waitForArrival(page, address);
      Object seen = seen(page);
      page.reload();
      waitForArrival(page, address);
      assertThat(seen(page)).isEqualTo(seen);
      other.navigate(address);
      waitForArrival(other, address);
      assertThat(seen(other)).isEqualTo(seen);
    }
  }

  @Test
  void stepIsInTheAddressAndLeavingWhilePlayingKeepsTheLastOne() {
    page.navigate("/?v=1&data=moons");
    waitForArrival(page, "/?v=1&data=moons");
    mark();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    waitForArrival(page, "/?v=1&data=moons&step=2");
    page.evaluate(
      """
      () => {
        const note = ([{ target }]) => (window.drawn = target.dataset.step);
        new MutationObserver(note).observe(document, {
          subtree: true,
          attributeFilter: ["data-step"],
        });
      }"""
    );
    page.locator("#play").click();
    page.waitForFunction("() => +window.drawn > 20");
    page.waitForFunction("() => /step=[1-9][0-9]/.test(location.search)");
    page.evaluate(FOLLOW, "/signal?v=1&depth=3&width=8&seeds=1");
    waitForArrival(page, "/signal?v=1&depth=3&width=8&seeds=1");
    String left = (String) page.evaluate("() => window.drawn");
    page.goBack();
    waitForArrival(page, "/?v=1&data=moons&step=" + left);

    page.locator("#play").click();
    page.waitForFunction("left => +window.drawn > left + 10", Integer.parseInt(left));
    page.goForward();
    waitForArrival(page, "/signal?v=1&depth=3&width=8&seeds=1");
    left = (String) page.evaluate("() => window.drawn");
    page.goBack();
    waitForArrival(page, "/?v=1&data=moons&step=" + left);
    assertNoDocumentWasLoaded();
  }

  @Test
  void changesOfSetUpAreEntriesAndABurstIsOne() {
    page.navigate("/?v=1&data=moons&step=5");
    waitForArrival(page, "/?v=1&data=moons&step=5");
    mark();
    press("#new-seed");
    waitForArrival(page, "/?v=1&data=moons&seed=2");
    page.goBack();
    waitForArrival(page, "/?v=1&data=moons&step=5");
    page.goForward();
    waitForArrival(page, "/?v=1&data=moons&seed=2");

    page.evaluate(
      "() => { for (let k = 0; k < 4; k++) document.querySelector('#new-seed').click(); }"
    );
    waitForArrival(page, "/?v=1&data=moons&seed=6");
    page.goBack();
    waitForArrival(page, "/?v=1&data=moons&seed=2");
    assertNoDocumentWasLoaded();
  }

  @Test
  void changesOnTheOtherPagesAreEntriesAndUndone() {
    changed("/compare?v=1&data=circle&hidden=5&b.init=glorot-uniform&step=20", () ->
      press("#new-seed")
    );
    changed("/restarts?v=1&data=xor-signed&hidden=2", () -> press("#add-member"));
    changed("/signal?v=1&depth=3&width=8&seeds=1", () -> fill("#depth", "4"));
    changed("/landscape?mirror=1", () -> press("#drop-crowd"));
    changed("/claims", () -> press(".claim-fold"));
  }

  @Test
  void editsAndSetUpsAreUndoneAndRedoneInTurn() {
    page.navigate("/?v=1&data=circle&lr=1&step=5");
    waitForArrival(page, "/?v=1&data=circle&lr=1&step=5");
    mark();
    page.keyboard().press("n");
    String nudged = "/?v=1&data=circle&lr=1&events=5_nudge_1_0.05";
    waitForArrival(page, nudged + "&step=5");
    page.keyboard().press("ArrowRight");
    waitForArrival(page, nudged + "&step=6");
    press("#new-seed");
    String reseeded = "/?v=1&data=circle&seed=2&lr=1&events=5_nudge_1_0.05";
    waitForArrival(page, reseeded);

    page.keyboard().press("Control+z");
    waitForArrival(page, nudged + "&step=6");
    page.keyboard().press("u");
    waitForArrival(page, "/?v=1&data=circle&lr=1&step=6");
    page.keyboard().press("Control+Shift+z");
    waitForArrival(page, nudged + "&step=6");
    page.keyboard().press("Control+Shift+z");
    waitForArrival(page, reseeded);
    page.reload();
    waitForArrival(page, reseeded);
    page.keyboard().press("Control+z");
    waitForArrival(page, nudged + "&step=6");
    page.goBack();
    waitForArrival(page, reseeded);
  }

  @Test
  void commandsFasterThanTheyAreDoneEndAtAnAddressThatSaysWhatIsShown() {
    page.navigate("/?v=1&data=circle&lr=1&step=5");
    waitForArrival(page, "/?v=1&data=circle&lr=1&step=5");
    page.evaluate(HAMMERED);
    page.waitForFunction(RESTED);
    Object shown = page.evaluate(SHOWN);
    page.reload();
    page.waitForFunction(RESTED);
    assertThat(page.evaluate(SHOWN)).isEqualTo(shown);
  }

  @Test
  void backPressedFasterThanThePagesComeGoesAsFar() {
    page.navigate(STOPS.getFirst().link());
    waitForArrival(page, STOPS.getFirst().address());
    mark();
    for (int k : List.of(1, 4, 6)) {
      page.evaluate(FOLLOW, STOPS.get(k).link());
      waitForArrival(page, STOPS.get(k).address());
    }
    page.evaluate("() => { for (let k = 0; k < 3; k++) History.prototype.back.call(history); }");
    waitForArrival(page, STOPS.getFirst().address());
    for (int k : List.of(1, 4, 6)) {
      page.goForward();
      waitForArrival(page, STOPS.get(k).address());
    }
    assertNoDocumentWasLoaded();
  }

  @Test
  void aStudyGoesOnWhileOneIsAwayAndItsFiguresAreThereOnReturn() {
    String address = "/restarts?v=1&data=xor-signed&hidden=2&seeds=900";
    page.navigate(address);
    press("#run");
    page.waitForFunction("() => document.querySelector('#status').textContent !== ''");
    page.evaluate(FOLLOW, "/claims");
    waitForArrival(page, "/claims");
    page.goBack();
    waitForArrival(page, address);
    page.waitForFunction("() => document.querySelector('#status').textContent === 'Done.'");
    assertThat(page.locator("#a-sentence")).containsText("of 900 seeds");
    page.goForward();
    waitForArrival(page, "/claims");
    page.goBack();
    page.waitForFunction("() => document.querySelector('#status')?.textContent === 'Done.'");
  }

  @Test
  void aStepThatCostsAReplaySaysHowFarItIs() {
    page.navigate("/?v=1&data=digits&hidden=64-64&step=100");
    assertThat(page.locator(".replay-note")).containsText("Replaying to step 100");
    page.waitForSelector("play-board[data-step='100']");
    assertThat(page.locator(".replay-note")).hasCount(0);
  }

  @Test
  void tilesCellsAndLinksToThePlaygroundLeadBack() {
    page.navigate("/restarts?v=1&data=xor-signed&hidden=2&seeds=20&steps=50");
    mark();
    press("#run");
    leaveAndComeBack(".tile");
    page.evaluate(FOLLOW, "/signal?v=1&depth=3&width=8&seeds=1");
    press("#run-map");
    leaveAndComeBack(".phase-cell a");
    page.evaluate(FOLLOW, "/learn?lesson=bias");
    leaveAndComeBack("#open-playground");
    page.evaluate(FOLLOW, "/compare?v=1&data=circle&hidden=5&b.init=glorot-uniform&step=20");
    waitForArrival(page, "/compare?v=1&data=circle&hidden=5&b.init=glorot-uniform&step=20");
    leaveAndComeBack("#open-b");
    assertNoDocumentWasLoaded();
  }

  /** Follows a link of the page to the playground and returns, to the same address. */
  private void leaveAndComeBack(String link) {
    page.waitForFunction("link => document.querySelector(link)?.href", link);
    page.waitForFunction("() => window.Vaadin?.Flow?.navigation !== true");
    String address = (String) page.evaluate("() => location.pathname + location.search");
    page.evaluate("link => document.querySelector(link).click()", link);
    page.waitForFunction(
      "() => location.pathname === '/' && document.querySelector('play-board[data-step]') !== null"
    );
    page.goBack();
    waitForArrival(page, address);
  }

  /** A change makes an entry: Back is before it, Forward after it; Ctrl+Z is another way back. */
  private void changed(String address, Runnable change) {
    page.navigate(address);
    waitForArrival(page, address);
    mark();
    change.run();
    page.waitForFunction("address => location.pathname + location.search !== address", address);
    page.waitForFunction("() => window.Vaadin?.Flow?.navigation !== true");
    String changed = (String) page.evaluate("() => location.pathname + location.search");
    page.goBack();
    waitForArrival(page, address);
    page.goForward();
    waitForArrival(page, changed);
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press("Control+z");
    waitForArrival(page, address);
    assertNoDocumentWasLoaded();
  }

  /** By script: where a button stands is another test's business. */
  private void press(String selector) {
    page.waitForSelector(
      selector,
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED)
    );
    page.evaluate("selector => document.querySelector(selector).click()", selector);
  }

  private void fill(String field, String text) {
    page.locator(field + " input").fill(text);
    page.locator(field + " input").press("Enter");
  }

  private static Object seen(Page page) {
    return page.evaluate(SEEN);
  }

  private static void assertSeen(int stop, Page page, List<Object> seen) {
    assertThat(seen(page)).as("stop %d", stop).isEqualTo(seen.get(stop));
  }

  private static void waitForArrival(Page page, String address) {
    try {
      page.waitForFunction(ARRIVED, address);
    } catch (TimeoutError late) {
      assertThat(seen(page)).as("where the page stands").isEqualTo(Map.of("address", address));
    }
  }

  /** What survives only as long as the document does. */
  private void mark() {
    page.evaluate("() => (window.marked = true)");
  }

  private void assertNoDocumentWasLoaded() {
    assertThat(page.evaluate("() => window.marked")).as("no document was loaded").isEqualTo(true);
  }
}
