package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

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
    String frames = FRAMES.formatted(address("/probe"), address("/probe"));
    try (AnotherSite site = new AnotherSite(frames)) {
      page.navigate(site.address());
      assertThat(page.frameLocator("#embed").locator("#outlet")).isAttached();
      assertThat(page.frameLocator("#whole").locator("#outlet")).hasCount(0);
      complaints.expect("frame-ancestors");
      complaints.expect("net::ERR_BLOCKED_BY_RESPONSE");
    }
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
