package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import symmetry.claims.Statements;
import tools.jackson.databind.ObjectMapper;

/** The Claims page as a person uses it, on claims that are measured in a moment. */
class ClaimsIT extends BrowserTest {

  @Test
  void everyVerdictIsThereAtOnceWithFiguresAndTheOneThatFlipsItBeside() {
    open("/claims");
    assertThat(page.locator("#measured")).containsText("Measured with engine version 1 on ");
    assertThat(page.locator(".claim[data-standing=UNMEASURED]")).hasCount(0);
    int counted = page
      .locator(".standing:visible .count")
      .allTextContents()
      .stream()
      .mapToInt(Integer::parseInt)
      .sum();
    assertThat(counted).isEqualTo(Statements.all().size());

    Locator claim = page.locator("#claim-32");
    assertThat(claim.locator(".claim-ruling .stands").first()).hasText("does not hold");
    claim.locator(".claim-fold").click();

    Locator asSaid = claim.locator(".hearing").first();
    assertThat(asSaid.locator(".stands")).hasText("does not hold");
    assertThat(asSaid.locator(".reason")).containsText(Pattern.compile("off by up to 0\\.\\d+"));
    assertThat(asSaid.locator("td").last()).hasText(Pattern.compile("0\\.\\d+"));
    Locator flipped = claim.locator(".hearing").last();
    assertThat(flipped).containsText("Sigmoid units from zero");
    assertThat(flipped.locator(".stands")).hasText("holds");
  }

  @Test
  void claimMeasuredAgainSaysThatItIsTheSameAndReloadAndAnotherPageKeepIt() {
    open("/claims?claim=42");
    page.locator("#measure-42").click();
    Locator checks = page.locator("#claim-42 .hearing > .check");
    assertThat(checks).hasText(new String[] {
      "Measured again here: the same to the last bit",
      "Measured again here: the same to the last bit",
    });
    assertThat(page.locator("#status")).hasText("1 measured again, all the same to the last bit");

    page.reload();
    page.waitForSelector("#run");
    assertThat(checks.first()).isVisible();

    page.navigate("/learn");
    open("/claims");
    assertThat(page.locator("#claim-42 .claim-ruling > .check")).isVisible();
  }

  @Test
  void runningHearingGoesOnWhileThePageIsLeft() {
    open("/claims?answer=fourth");
    page.locator("#run").click();
    page.reload();
    page.waitForSelector("#run");

    assertThat(page.locator("#status")).hasText("2 measured again, all the same to the last bit");
  }

  @Test
  void courseIsDrawnAndItsSetUpOpensInThePlayground() {
    open("/claims?claim=43");
    page.waitForSelector("#claim-43 exhibit-chart .apexcharts-line-series");

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
    choose("claim-answer", "4th answer");
    assertThat(page.locator(".claim:visible")).hasCount(2);
    choose("claim-theme", "Starting from zero");
    page.waitForURL("**/claims?answer=fourth&theme=zeros");
    assertThat(page.locator(".claim:visible")).hasCount(1);

    page.reload();
    page.waitForSelector("#run");

    assertThat(page.locator(".claim:visible")).hasCount(1);
    assertThat(page.locator("#run")).hasText("Measure this one again");
  }

  @Test
  void filterByVerdictShowsWhatStandsLikeThis() {
    open("/claims");
    Locator chip = with(".standing", "does not hold");
    String count = chip.locator(".count").textContent();
    chip.click();
    page.waitForURL("**/claims?verdict=does-not-hold");

    assertThat(page.locator(".claim:visible")).hasCount(Integer.parseInt(count));
    assertThat(page.locator(".claim:visible:not([data-standing=DOES_NOT_HOLD])")).hasCount(0);
    assertThat(page.locator("#run")).hasText("Measure these %s again".formatted(count));
  }

  @Test
  void linkOfACardOpensOnIt() {
    open("/claims?claim=46");

    assertThat(page.locator("#claim-46 .claim-fold")).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("#claim-46 .claim-fold")).isFocused();
    assertThat(page.locator("#claim-46")).isInViewport();
    assertThat(page.locator("#claim-46 .scope")).containsText("Not: convolutions");
    assertThat(page.locator("#claim-46 .sure").first()).hasText(
      "Repeated 4 times, from other seeds: the same verdict."
    );
    assertThat(page.locator("#claim-46 .origin-line a")).hasAttribute(
      "href",
      "https://arxiv.org/abs/1502.01852"
    );
  }

  @Test
  void wholeCourtShowsProgressAtOnceAndCancelStopsItAtOnce() {
    open("/claims");
    page.locator("#run").click();
    assertThat(page.locator("#progress")).isVisible();
    assertThat(page.locator("#status")).containsText("of 58 measured");
    // One that takes long and stands late: the first may have been measured by now.
    assertThat(page.locator("#claim-58 .stands").first()).containsText("measuring …");

    page.locator("#cancel").click();

    assertThat(page.locator("#run")).isVisible();
    assertThat(page.locator("#progress")).isHidden();
    assertThat(page.locator("[data-measuring=true]")).hasCount(0);
  }

  @Test
  void exportHoldsTheWholeCourt() throws IOException {
    open("/claims");

    Download download = page.waitForDownload(() -> with(".run-files a", "JSON").click());

    var json = new ObjectMapper().readTree(Files.readString(download.path()));
    assertThat(json.get("judgements")).hasSize(Statements.all().size());
    assertThat(json.get("judgements").get(30).get("number").asInt()).isEqualTo(31);
  }

  private void open(String path) {
    page.navigate(path);
    page.waitForSelector("#run");
  }

  private Locator with(String selector, String text) {
    return page.locator(selector, new Page.LocatorOptions().setHasText(text));
  }

  private void choose(String select, String item) {
    page.locator("#" + select).click();
    with("vaadin-select-item", item).first().click();
  }
}
