package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Restarts page as a person uses it. */
class RestartsIT extends BrowserTest {

  @Test
  void oneRunShowsThatLuckDecidesAndAConstantHasNone() throws IOException {
    open("/restarts");
    page.waitForURL(
      "**/restarts?v=1&data=xor-signed&hidden=2&a.init=glorot-uniform&b.init=normal_0_0.01&count=3"
    );
    page.locator("#seeds input").fill("200");
    page.locator("#seeds input").press("Enter");
    page.waitForURL("**&seeds=200&count=3");
    page.locator("#run").click();
    assertThat(page.locator("#status")).containsText("Done");
    assertThat(page.locator("#a-sentence")).containsText("of 200 seeds solve it");
    assertThat(page.locator("#c-sentence")).containsText("None of 200 seeds solves it");
    assertThat(page.locator("#c-sentence")).containsText("clones to the end");
    assertThat(page.locator(".tile")).hasCount(24);

    Download csv = page.waitForDownload(() -> page.locator("#download-restarts-csv").click());
    List<String> lines = Files.readAllLines(csv.path());
    assertThat(lines).hasSize(601);
    assertThat(lines.get(1)).startsWith("a,v=1&data=xor-signed&hidden=2&init=glorot-uniform,1,");

    String seeded = page.locator(".tile").nth(1).getAttribute("href");
    assertThat(seeded).contains("seed=2").endsWith("step=2000");
    page.locator(".tile").nth(1).click();
    page.waitForSelector("play-board[data-step='2000']");
  }

  @Test
  void cancelledRunKeepsWhatItFound() {
    open("/restarts?v=1&data=circle&hidden=16-16&init=he-normal&seeds=2000&steps=3000");
    page.locator("#run").click();
    assertThat(page.locator("#a-sentence")).containsText("seeds");
    page.locator("#cancel").click();
    assertThat(page.locator("#status")).containsText("Cancelled");
    assertThat(page.locator("#a-sentence")).containsText("seeds");
  }

  @Test
  void experimentsAreAddedAndMoreWorkThanPossibleIsRefused() {
    open("/restarts?v=1&data=circle&samples=2000&hidden=64-64&seeds=100&steps=100");
    page.locator("#add-member").click();
    page.waitForURL("**&seeds=100&steps=100&count=2");
    page.locator("#seeds input").fill("10000");
    page.locator("#seeds input").press("Enter");
    page.locator("#steps input").fill("20000");
    page.locator("#steps input").press("Enter");
    assertThat(page.locator(".run-panel")).containsText("for experiments of this size");
    page.locator("#remove-b").click();
    assertThat(page.locator(".restart-card")).hasCount(1);
  }

  /** Comes to a page and waits until it can be used. */
  private void open(String path) {
    page.navigate(path);
    page.locator("#run").waitFor();
  }
}
