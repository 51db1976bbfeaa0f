package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell in a browser: the content policy lets everything of ours run, and the console is clean. */
class ShellIT extends BrowserTest {

  private static final String FRAMES = """
  <!doctype html>
  <link rel="icon" href="data:," />
  <iframe id="whole" src="%s"></iframe>
  <iframe id="embed" src="%s?embed=1"></iframe>
  """;

  @Test
  void policyLetsRoundTripPushAndChartRun() {
    List<WebSocket> sockets = new CopyOnWriteArrayList<>();
    page.onWebSocket(sockets::add);

    page.navigate("/probe");
    page.locator("#start").click();

    assertThat(page.locator("#answered")).hasText("answered");
    assertThat(page.locator("#pushed")).hasText("pushed");
    assertThat(page.locator("#drawn")).hasText("drawn: true");
    assertThat(sockets).as("push goes over a web socket").isNotEmpty();
  }

  @Test
  void policyStopsAnInlineEventHandler() {
    page.navigate("/probe");
    assertThat(page.locator("#start")).isVisible();

    page.waitForConsoleMessage(() ->
      page.evaluate(
        """
        () => {
          const intruder = document.createElement('div');
          intruder.innerHTML = '<img src="data:," onerror="window.intruded = true">';
          document.body.append(intruder);
        }"""
      )
    );

    complaints.expect("Content Security Policy");
    assertThat(page.evaluate("() => window.intruded")).isNull();
  }

  @Test
  void pageIsShownInBothColourSchemesOnAPhone() {
    look(page, 390, ColorScheme.DARK);
    page.navigate("/probe");
    assertThat(page.locator("#start")).isVisible();
    screenshot(page, "shell-dark-390");
    look(page, 390, ColorScheme.LIGHT);
    screenshot(page, "shell-light-390");
  }

  @Test
  void policyRefusesThePageInAnotherSitesFrameButNotTheEmbedView() throws IOException {
    String frames = FRAMES.formatted(address("/"), address("/"));
    try (AnotherSite site = new AnotherSite(frames)) {
      page.navigate(site.address());
      assertThat(page.frameLocator("#embed").locator("#outlet")).isAttached();
      assertThat(page.frameLocator("#whole").locator("#outlet")).hasCount(0);
      complaints.expect("frame-ancestors");
      complaints.expect("net::ERR_BLOCKED_BY_RESPONSE");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = { 320, 390, 699, 700, 820, 1199, 1200, 1920 })
  void everyPageIsReachedByTheKeyboardAtEveryWidth(int width) {
    look(page, width, ColorScheme.LIGHT);
    page.navigate("/signal");
    page.waitForSelector(".app-header");
    assertThat(page.locator(".app-header")).hasCSS(
      "height",
      width < 700 ? "52px" : width < 1200 ? "56px" : "48px"
    );
    Locator menu = page.getByRole(BUTTON, new GetByRoleOptions().setName("Pages"));
    if (width < 1200) menu.press("Enter");
    else assertThat(menu).isHidden();
    Locator link = page.getByRole(LINK, new GetByRoleOptions().setName("Claims").setExact(true));
    link.press("Enter");
    page.waitForURL("**/claims");
    assertThat(page.locator(".app-nav a[aria-current=page]")).hasText("Claims");
    if (width < 1200) assertThat(link).isHidden();
    assertThat(page).hasTitle("Claims · Symmetry Playground");
  }

  @Test
  void themeIsRememberedAndThereBeforeTheFirstPaint() {
    page.navigate("/probe");
    page.navigate("/signal");
    page.locator("#theme").click();
    assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
    page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForFunction("() => document.body !== null");
    assertThat(
      page.evaluate("() => getComputedStyle(document.documentElement).colorScheme")
    ).isEqualTo("dark");
    assertThat(page.locator("#theme")).hasAttribute("aria-label", "Light theme");
  }

  @Test
  void projectorViewIsTurnedOnByAddressKeyAndButtonAndLeftByEscape() {
    page.navigate("/signal?projector=1");
    page.waitForSelector("#leave-projector");
    assertThat(page.locator("#leave-projector")).isVisible();
    assertThat(page.locator(".app-header")).isHidden();
    page.keyboard().press("Escape");
    assertThat(page.locator(".app-header")).isVisible();
    page.keyboard().press("f");
    assertThat(page.locator("#leave-projector")).isFocused();
    page.locator("#leave-projector").click();
    page.locator("#projector").click();
    assertThat(page.locator("body")).hasClass("projector");
  }

  @Test
  void shareCopiesWhatIsOnTheScreenAndOffersTheStart() {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.navigate("/?v=1&data=moons&step=3");
    page.waitForSelector("play-board[data-step='3']");
    page.locator("#share").click();
    assertThat(page.locator("share-dialog")).hasAttribute("data-state", "copied");
    assertThat(clipboard()).isEqualTo(address("/?v=1&data=moons&step=3"));
    page.locator("#copy-first").click();
    assertThat(page.locator(".share-status")).hasText("Copied: from the start");
    assertThat(clipboard()).isEqualTo(address("/?v=1&data=moons"));
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "landscape | **/landscape?slice=path&v=1&data=moons&hidden=4-3&step=3",
      "compare   | **/compare?v=1&data=moons&hidden=4-3&b.init=glorot-uniform&step=3",
      "restarts  | **/restarts?v=1&data=moons&hidden=4-3",
      "signal    | **/signal?v=1&init=constant_0.5&depth=2&width=4&data=moons&lr=0.3",
    }
  )
  void experimentTravelsToTheOtherPages(String to, String address) {
    page.navigate("/?v=1&data=moons&hidden=4-3&step=3");
    page.waitForSelector("play-board[data-step='3']");
    page.locator("#open-in-button").click();
    page.locator("#open-in a[data-page=" + to + "]").click();
    page.waitForURL(address);
    assertThat(page.locator("#open-in")).isHidden();
    switch (to) {
      case "signal" -> assertThat(page.locator("#arrival")).containsText("Several widths");
      case "restarts" -> assertThat(page.locator("#arrival")).containsText("step 0");
      default -> assertThat(page.locator("#arrival")).isHidden();
    }
  }

  @Test
  void navigationLeadsBackToAPageAsItWasLeft() {
    String experiment = "/?v=1&data=moons&hidden=5-3&init=he-normal&step=12";
    page.navigate(experiment);
    page.waitForSelector("play-board[data-step='12']");
    page.locator(".app-nav a:text-is('Guide')").click();
    page.waitForURL("**/learn?*");
    page.reload();
    page.locator(".app-nav a:text-is('Playground')").click();
    page.waitForURL("**" + experiment);
    page.waitForSelector("play-board[data-step='12']");
  }

  @Test
  void addressOfNoPageHasOurHeadAndLeadsHome() {
    page.navigate("/foo");
    assertThat(page.locator("h1")).hasText("Nothing here");
    assertThat(page.locator("header > a")).hasCount(9);
    page.getByText("Open the playground").click();
    assertThat(page.locator("play-board")).isVisible();
    complaints.expect("404");
  }

  private String clipboard() {
    return (String) page.evaluate("() => navigator.clipboard.readText()");
  }

  @Test
  void ofLinksClickedDuringANavigationTheLastIsFollowed() {
    page.navigate("/learn");
    assertThat(page.locator("#next")).isVisible();
    page.evaluate(
      """
      () => {
        for (const title of ["Compare", "Signal", "Claims"])
          [...document.querySelectorAll(".app-nav a")].find((a) => a.textContent === title).click();
      }"""
    );
    page.waitForURL("**/claims");
    assertThat(page.locator(".app-nav a[aria-current=page]")).hasText("Claims");
  }
}
