package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Signal page: predicted beside measured, the phase map, papers, links. */
class SignalIT extends BrowserTest {

  private static final String SMALL = "/signal?v=1&depth=6&width=16&seeds=2";
  private static final String SMALL_MAP =
    "&from=0.4&to=1.6&columns=4&deepest=8&rows=2&steps=40&units=8";

  @Test
  void chartsShowWhatIsPredictedAndWhatIsMeasured() {
    page.navigate(SMALL);
    waitForMeasured(1);
    Locator chart = page.locator("#chart-activation");
    assertThat(chart.locator(".depth-predicted")).hasAttribute(
      "d",
      Pattern.compile("^M.*(L.*){5}")
    );
    assertThat(chart.locator("circle")).hasCount(6);
    assertThat(chart.locator(".depth-band")).hasCount(1);
    chart.locator("summary").click();
    assertThat(chart.locator("tbody tr")).hasCount(6);
    assertThat(chart.locator("thead")).containsText("predicted");
  }

  @Test
  void anotherWeightDeviationChangesTheWordsAndTheLink() {
    page.navigate(SMALL);
    waitForMeasured(1);
    assertThat(page.locator("#words")).containsText("Ordered: χ = 0.64 is below 1.");
    Locator deviation = page.locator("#init-0 input");
    deviation.fill("2");
    deviation.press("Enter");
    assertThat(page.locator("#words")).containsText("Chaotic: χ = 1.36 is above 1.");
    assertThat(page.locator("#amounts")).containsText("= 2 with n = 16");
    page.waitForURL("**/signal?v=1&init=scaled-normal_2&depth=6&width=16&seeds=2");

    Page other = newVisitor();
    other.navigate(address("/signal" + page.evaluate("() => location.search")));
    other.waitForSelector("#words p");
    assertThat(other.locator("#words")).containsText("Chaotic: χ = 1.36 is above 1.");
  }

  @Test
  void trainedCellOpensItsExperimentInThePlayground() throws IOException {
    page.navigate(SMALL + SMALL_MAP);
    waitForMeasured(1);
    waitForCount(".phase-depth", 1);
    page.locator("#run-map").click();
    waitForCount(".phase-cell a", 8);
    assertThat(page.locator("#status-map")).hasText("Done.");
    Locator cell = page.locator(".phase-cell a").nth(1);
    assertThat(cell).hasAttribute(
      "aria-label",
      Pattern.compile("σ_w = 0.8, 4 layers: loss 0\\.\\d+")
    );

    Download csv = page.waitForDownload(() -> page.locator("#download-phase-map-csv").click());
    List<String> lines = Files.readAllLines(csv.path());
    assertThat(lines)
      .hasSize(9)
      .first()
      .isEqualTo("sigma_w,depth,loss,trainable_depth,gradient_depth,link,seed,trains");
    assertThat(lines).anyMatch(
      line -> line.startsWith("0.8,4,0.") && line.contains("v=1&data=circle")
    );

    page.locator(".phase-cell a").first().focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    page.waitForSelector("play-board[data-step='40']");
    assertThat(page.url()).contains("hidden=8-8-8-8").contains("init=scaled-normal_0.8");
  }

  @Test
  void depthScanSaysHowDeepItsSeedsTrain() {
    page.navigate(SMALL + "&from=1.2&columns=1&deepest=8&rows=2&steps=300&units=8&mapseeds=3");
    assertThat(page.locator("#map-to input")).isDisabled();
    page.locator("#run-map").click();
    assertThat(page.locator("#phase-words")).hasText(
      Pattern.compile(
        "Measured: at least half of 3 seeds train at every depth tried up to 8 layers\\. Pred.*"
      )
    );
    assertThat(page.locator(".phase-cell a").first()).hasAttribute(
      "aria-label",
      Pattern.compile("σ_w = 1\\.2, 4 layers: [23] of 3 train, median: loss 0\\.\\d+")
    );
    assertThat(page.locator(".phase-legend")).containsText("seeds that train");
  }

  @Test
  void mapCancelledLeavesTheRestUntrained() {
    page.navigate(SMALL + "&steps=2000&columns=24");
    page.locator("#run-map").click();
    page.locator("#cancel-map").click();
    assertThat(page.locator("#status-map")).containsText("Cancelled");
    int trained = page.locator(".phase-cell a").count();
    assertThat(trained).isLessThan(24 * 16);
  }

  @Test
  void paperSetsItsStartsAndLinksItsRuns() {
    page.navigate(SMALL);
    page.locator("#paper-glorot-2010").click();
    waitForMeasured(2);
    page.waitForURL(
      "**/signal?v=1&init=uniform_-0.0625_0.0625&beside=glorot-uniform&depth=5&width=256"
    );
    assertThat(page.locator("#paper")).containsText("Reproduced:");
    assertThat(page.locator("#paper")).containsText("Not reproduced:");
    assertThat(page.locator("#words")).containsText("Measured, median of 5 seeds");
  }

  @Test
  void frameworkSaysItsDefaultWhereAndWhatItDoes() {
    page.navigate(SMALL + "&act=relu");
    page.locator("#framework").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("PyTorch")).click();
    page.waitForURL("**/signal?v=1&act=relu&depth=6&width=16&seeds=2&framework=pytorch");
    Locator facts = page.locator("#framework-facts");
    assertThat(facts).containsText("init=torch-linear");
    assertThat(facts).containsText("PyTorch 1.13.1, torch/nn/modules/linear.py");
    assertThat(facts).containsText("nn.Linear(16, 16)");
    Locator words = page.locator("#framework-words");
    assertThat(words).containsText("In 6 ReLU layers of 16 units");
    assertThat(words).containsText("Measured, median of 2 seeds");
    assertThat(page.locator("#framework-open")).hasAttribute(
      "href",
      Pattern.compile("hidden=16-16-16-16-16-16&act=relu&init=torch-linear&bias=torch-linear")
    );

    page.locator("#framework-use").click();
    page.waitForURL(
      "**/signal?v=1&act=relu&init=torch-linear&depth=6&width=16&seeds=2&framework=pytorch"
    );
    assertThat(page.locator("#framework-use")).isDisabled();
    assertThat(page.locator("#words")).containsText("Measured, median of 2 seeds");
  }

  @Test
  void frameworkWithoutTheActivation_saysWhichItHas() {
    page.navigate(SMALL + "&act=gelu&framework=scikit-learn");
    assertThat(page.locator("#framework-facts")).hasText(
      "scikit-learn has no layers of GELU units: only linear, sigmoid, tanh, ReLU."
    );
    assertThat(page.locator("#framework-use")).isHidden();
  }

  /** Training takes its time where much else is going on. */
  private void waitForCount(String selector, int count) {
    page.waitForFunction(
      "([selector, count]) => document.querySelectorAll(selector).length === count",
      List.of(selector, count)
    );
  }

  private void waitForMeasured(int starts) {
    page.waitForSelector("#chart-gradient[data-measured='%d']".formatted(starts));
  }
}
