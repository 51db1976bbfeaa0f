package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/** The Claims page as a person uses it, on claims that are measured in a moment. */
class ClaimsIT extends BrowserTest {

  @Test
  void claimThatIsRunGetsItsVerdictWithFiguresAndTheOneThatFlipsItBeside() {
    open("/claims");
    Locator claim = page.locator("#claim-32");
    assertThat(claim.locator(".claim-ruling .stands").first()).hasText("not measured yet");

    page.locator("#run-32").click();

    assertThat(claim.locator(".claim-ruling .stands").first()).hasText("does not hold");
    Locator asSaid = claim.locator(".hearing").first();
    assertThat(asSaid.locator(".stands")).hasText("does not hold");
    assertThat(asSaid.locator(".reason")).containsText(Pattern.compile("off by up to 0\\.\\d+"));
    assertThat(asSaid.locator("td").last()).hasText(Pattern.compile("0\\.\\d+"));
    Locator flipped = claim.locator(".hearing").last();
    assertThat(flipped).containsText("Sigmoid units from zero");
    assertThat(flipped.locator(".stands")).hasText("holds");
    assertThat(page.locator(".standing .count")).hasText(new String[] { "0", "1", "0", "0", "51" });
  }

  @Test
  void changedSetUpIsRunAlone() {
    open("/claims?claim=42");
    Locator flipped = page.locator("#claim-42 .hearing").last();

    flipped.locator("vaadin-button").click();

    assertThat(flipped.locator(".stands")).hasText("holds");
    assertThat(page.locator("#claim-42 .hearing").first().locator(".stands")).hasText(
      "not measured yet"
    );
  }

  @Test
  void measuredCourseIsDrawnAndItsSetUpOpensInThePlayground() {
    open("/claims?claim=43");
    page.locator("#run-43").click();
    page.waitForSelector("#claim-43 study-chart .apexcharts-line-series");

    Locator link = page.locator("#claim-43 .hearing").first().locator(".runs a").first();
    assertThat(link).hasText("circle");
    page.navigate(link.getAttribute("href"));

    page.waitForSelector("play-board[data-step='0']");
    assertThat((String) page.evaluate("() => location.search")).isEqualTo(
      "?v=1&data=circle&test=0"
    );
  }

  @Test
  void filtersAreInTheAddressAndAReloadKeepsThem() {
    open("/claims");
    choose("answer", "4th answer");
    assertThat(page.locator(".claim:visible")).hasCount(2);
    choose("theme", "Starting from zero");
    page.waitForURL("**/claims?answer=fourth&theme=zeros");
    assertThat(page.locator(".claim:visible")).hasCount(1);

    page.reload();
    page.waitForSelector("#run-all");

    assertThat(page.locator(".claim:visible")).hasCount(1);
    assertThat(page.locator("#run-all")).hasText("Run these 1");
  }

  @Test
  void filterByVerdictShowsWhatIsMeasuredToStandLikeThis() {
    open("/claims");
    with(".standing", "does not hold").click();
    page.waitForURL("**/claims?verdict=does-not-hold");
    assertThat(page.locator(".nothing")).containsText("Nothing is measured yet");
    with(".standing", "does not hold").click();
    page.locator("#run-42").click();
    assertThat(page.locator("#claim-42")).hasAttribute("data-standing", "DOES_NOT_HOLD");

    with(".standing", "does not hold").click();

    assertThat(page.locator(".claim:visible")).hasCount(1);
    assertThat(page.locator("#claim-42")).isVisible();
  }

  @Test
  void linkOfACardOpensOnIt() {
    open("/claims?claim=46");

    assertThat(page.locator("#claim-46 .claim-fold")).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("#claim-46 .claim-fold")).isFocused();
    assertThat(page.locator("#claim-46")).isInViewport();
    assertThat(page.locator("#claim-46 .scope")).containsText("Not: convolutions");
    assertThat(page.locator("#claim-46 .origin-line a")).hasAttribute(
      "href",
      "https://arxiv.org/abs/1502.01852"
    );
  }

  @Test
  void brokenLinkSaysWhatIsWrong() {
    open("/claims?claim=53&theme=zeros");

    assertThat(page.locator("#link-problems")).containsText(
      "claim = “53” was not applied: it must be a whole number from 1 to 52."
    );
    assertThat(page.locator("#theme")).containsText("Starting from zero");
  }

  @Test
  void runAllShowsProgressAtOnceAndCancelStopsItAtOnce() {
    open("/claims");
    page.locator("#run-all").click();
    assertThat(page.locator("#court-progress")).isVisible();
    assertThat(page.locator("#court-status")).containsText("of 52 ruled");
    page.waitForSelector(".claim:not([data-standing=UNMEASURED])");

    page.locator("#cancel-all").click();

    assertThat(page.locator("#run-all")).isVisible();
    assertThat(page.locator("#court-progress")).isHidden();
    assertThat(page.locator("[data-standing=MEASURING]")).hasCount(0);
    assertThat(page.locator(".claim[data-standing=UNMEASURED]").first()).isAttached();
  }

  @Test
  void exportHoldsWhatIsMeasured() throws IOException {
    open("/claims?claim=31");
    page.locator("#run-31").click();
    assertThat(page.locator("#claim-31")).hasAttribute("data-standing", "HOLDS");

    Download download = page.waitForDownload(() -> with(".exports a", "JSON").click());

    var json = new ObjectMapper().readTree(Files.readString(download.path()));
    assertThat(json.get("judgements")).hasSize(1);
    assertThat(json.get("judgements").get(0).get("number").asInt()).isEqualTo(31);
  }

  @ParameterizedTest
  @CsvSource({ "1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK" })
  void pageFitsAndIsAccessibleWithAMeasuredClaimOpen(int width, ColorScheme scheme) {
    look(page, width, scheme);
    open("/claims?claim=43");
    page.locator("#run-43").click();
    page.waitForSelector("#claim-43 study-chart .apexcharts-line-series");

    assertThat(
      (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    ).isTrue();
    screenshot(page, "claims-%d-%s".formatted(width, scheme.name().toLowerCase()));
    assertThat(violations()).isEmpty();
  }

  private void open(String path) {
    page.navigate(path);
    page.waitForSelector("#run-all");
  }

  private List<String> violations() {
    return new AxeBuilder(page)
      .exclude("vaadin-connection-indicator")
      .analyze()
      .getViolations()
      .stream()
      .map(v -> "%s: %s at %s".formatted(v.getId(), v.getHelp(), v.getNodes().getFirst().getHtml()))
      .toList();
  }

  private Locator with(String selector, String text) {
    return page.locator(selector, new Page.LocatorOptions().setHasText(text));
  }

  private void choose(String select, String item) {
    page.locator("#" + select).click();
    with("vaadin-select-item", item).first().click();
  }
}
