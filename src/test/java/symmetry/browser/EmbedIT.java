package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An experiment in another site's frame. */
class EmbedIT extends BrowserTest {

  private static final String LINK = "/?v=1&data=circle&hidden=4-4";

  private static final String PAGE = """
  <!doctype html>
  <link rel="icon" href="data:," />
  <iframe id="embed" width="900" height="700" src="%s&embed=1"></iframe>
  """;

  /** Its requests are another site's to the browser: the session must hold all the same. */
  @Test
  void experimentRunsInAnotherSitesFrame_andOpensInThePlayground() throws IOException {
    try (AnotherSite site = new AnotherSite(PAGE.formatted(address(LINK)))) {
      page.navigate(site.address());
      FrameLocator frame = page.frameLocator("#embed");
      frame.locator("play-board[data-step='0']").waitFor();
      frame.locator("#step").click();
      frame.locator("play-board[data-step='1']").waitFor();
      assertThat(frame.locator("unit-heatmap")).hasCount(2);
      assertThat(frame.locator("loss-chart")).isVisible();
      assertThat(frame.locator("#open-playground")).hasAttribute("href", LINK);
    }
  }

  @Test
  void controlsAndNavigationAreLeftOut() {
    look(page, 390, ColorScheme.LIGHT);
    page.navigate(LINK + "&embed=1");
    page.waitForSelector("play-board[data-step='0']");
    assertThat(page.locator("nav")).hasCount(0);
    assertThat(page.locator("#init-1")).hasCount(0);
    assertThat(page.locator("#link-problems")).isHidden();
  }
}
