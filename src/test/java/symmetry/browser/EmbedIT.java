package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An experiment in another site's frame. */
class EmbedIT extends BrowserTest {

  private static final String LINK = "/?v=1&data=circle&hidden=4-4";

  private static final String PAGE = """
  <!doctype html>
  <link rel="icon" href="data:," />
  %s
  """;

  /** What browsers may not do for us. */
  private static final String UNPARTITIONED =
    "() => { document.cookie = 'a=1; SameSite=None; Secure; Path=/'; return document.cookie; }";
  private static final String PARTITIONED =
    "() => { document.cookie = 'b=1; SameSite=None; Secure; Path=/; Partitioned'; return document.cookie; }";

  private static final String NEEDS_NO_SCROLL_BAR =
    "() => document.documentElement.scrollHeight <= innerHeight && " +
    "innerHeight - document.querySelector('.embedded').getBoundingClientRect().bottom < 2";

  /** As the dialog gives it to a visitor, in a page of another site, in a browser that blocks its cookies. */
  @Test
  void experimentStepsInAnotherSitesFrame_whichIsAsHighAsItNeedsToBe() throws IOException {
    page.navigate(LINK);
    page.waitForSelector("play-board[data-step='0']");
    page.locator("#share").click();
    page.locator(".share-embed summary").click();
    page.locator("#embed-height").fill("180");
    page.locator("#embed-height").blur();
    String snippet = page.locator(".embed-form textarea").inputValue();
    Path whole = Installed.orSkip("EmbedIT", "chromium", Chromium.whole());
    try (
      Chromium chromium = new Chromium(whole);
      AnotherSite site = new AnotherSite(PAGE.formatted(snippet))
    ) {
      Page other = newVisitor(chromium.browser());
      blockThirdPartyCookies(other);
      other.navigate(site.address());
      FrameLocator embedded = other.frameLocator("iframe");
      embedded.locator("play-board[data-step='0']").waitFor();
      Frame frame = other.frames().get(1);
      assertThat((String) frame.evaluate(UNPARTITIONED)).isEmpty();
      assertThat((String) frame.evaluate(PARTITIONED)).isEqualTo("b=1");
      frame.waitForFunction(NEEDS_NO_SCROLL_BAR);
      embedded.locator("#step").click();
      embedded.locator("play-board[data-step='1']").waitFor();
      assertThat(embedded.locator("unit-heatmap")).hasCount(2);
      assertThat(embedded.locator("loss-chart")).isVisible();
      assertThat(embedded.locator("#open-playground")).hasAttribute("href", LINK);
      int tall = height(other);
      embedded.locator(".panel-fold").first().click();
      other.waitForFunction(
        "before => document.querySelector('iframe').height < before - 50",
        tall
      );
      frame.waitForFunction(NEEDS_NO_SCROLL_BAR);
      embedded.locator(".panel-fold").first().click();
      other.waitForFunction("before => document.querySelector('iframe').height >= before", tall);
      frame.waitForFunction(NEEDS_NO_SCROLL_BAR);
      other.context().close();
    }
  }

  @Test
  void learningPlatforms_areToldTheHeightInTheirWords() throws IOException {
    String listener = """
    <script>addEventListener("message", ({ data }) => {
      if (data.subject === "lti.frameResize") document.title = data.height;
    });</script><iframe src="%s&embed=1" width="900" height="300"></iframe>""";
    try (AnotherSite site = new AnotherSite(PAGE.formatted(listener.formatted(address(LINK))))) {
      page.navigate(site.address());
      page.waitForFunction("() => Number(document.title) > 300");
    }
  }

  @Test
  void teacher_showsWhatSheLikesAndLocksAllButStep() {
    page.navigate(
      LINK + "&embed=1&show=sentence_start_loss&lock=play_reset_nudge_data_start_training"
    );
    page.waitForSelector("play-board[data-step='0']");
    assertThat(page.locator("#headline")).isVisible();
    assertThat(page.locator("unit-heatmap")).hasCount(0);
    assertThat(page.locator("#data")).hasCount(0);
    for (String locked : new String[] { "#play", "#step-10", "#reset", "#nudge", "#init" }) {
      assertThat(page.locator(locked)).hasAttribute("disabled", "");
    }
    page.locator("#step").click();
    page.waitForSelector("play-board[data-step='1']");
    // Away from the button, which a key would press.
    page.locator("#headline").click();
    page.keyboard().press(" ");
    page.keyboard().press("n");
    page.locator("#step").click();
    page.waitForSelector("play-board[data-step='2']");
    assertThat(page).hasURL(Pattern.compile("&step=2&embed=1&show=sentence_start_loss"));
  }

  @Test
  void whatIsShown_canBeChanged() {
    page.navigate("/?v=1&data=circle&embed=1&show=sentence_start_loss");
    page.waitForSelector("play-board[data-step='0']");
    page.locator("#step").click();
    page.waitForSelector("play-board[data-step='1']");
    page.locator("#nudge").click();
    assertThat(page).hasURL(Pattern.compile("events=1_nudge_1_0.05"));
    page.locator("#other-start").click();
    page.waitForSelector("play-board[data-step='0']");
    assertThat(page).hasURL(Pattern.compile("init=glorot-uniform"));
  }

  @ParameterizedTest
  @ValueSource(strings = { "show=%3Cb%3E", "lock=everything" })
  void strangeField_isNamedInTheFrame(String field) {
    page.navigate(LINK + "&embed=1&" + field);
    page.waitForSelector("play-board[data-step='0']");
    assertThat(page.locator("#link-problems")).containsText(field.substring(0, 4) + " = “");
    assertThat(page.locator("unit-heatmap")).hasCount(2);
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

  private static int height(Page host) {
    return Integer.parseInt(host.locator("iframe").getAttribute("height"));
  }

  private static void blockThirdPartyCookies(Page page) {
    JsonObject controls = new JsonObject();
    controls.addProperty("enableThirdPartyCookieRestriction", true);
    controls.addProperty("disableThirdPartyCookieMetadata", true);
    controls.addProperty("disableThirdPartyCookieHeuristics", true);
    page.context().newCDPSession(page).send("Network.setCookieControls", controls);
  }
}
