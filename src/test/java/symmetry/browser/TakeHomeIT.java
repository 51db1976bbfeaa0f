package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The Share dialog saves what can be taken home, and says why where it cannot. */
class TakeHomeIT extends BrowserTest {

  @Test
  void filesAreSaved_andWhatIsTooMuchIsSaid() throws IOException {
    page.navigate("/?v=1&data=moons&hidden=3&init=glorot-uniform&step=7");
    page.waitForSelector("play-board[data-step='7']");
    page.locator("#share").click();
    assertThat(page.locator("#take-step")).hasValue("7");

    Download history = page.waitForDownload(() -> page.locator("#take-history-csv").click());
    assertThat(history.suggestedFilename()).isEqualTo("moons-1-history.csv");
    assertThat(Files.readAllLines(history.path()))
      .hasSize(9)
      .startsWith("step,train_loss,test_loss");
    assertThat(page.locator(".take-said")).hasText("Saved: moons-1-history.csv");

    page.locator("#take-language").selectOption("javascript");
    page.locator("#take-replays").uncheck();
    Download code = page.waitForDownload(() -> page.locator("#take-code").click());
    assertThat(code.suggestedFilename()).isEqualTo("moons-1-javascript-plain.zip");

    page.navigate("/?v=1&data=digits&hidden=256-256&init=glorot-uniform");
    page.waitForSelector("play-board[data-step='0']");
    page.locator("#share").click();
    page.locator("#take-step").fill("20000");
    page.locator("#take-code").click();
    assertThat(page.locator(".take-said")).containsText("steps = “20000” was not applied");
    complaints.expect("400");
  }
}
