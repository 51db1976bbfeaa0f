package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Guide as a person walks through it. */
class GuideIT extends BrowserTest {

  private static final String NOTES = "1_tanh_3_100*3_0.5_tanh_1_1000";

  @Test
  void predictionComesFirst_thenTheRunSaysWhetherItWasRight() {
    page.navigate("/learn");
    waitForStep(0);
    assertThat(page.locator("#run")).isDisabled();
    assertThat(page.locator("#step")).isDisabled();

    page.locator("#answer-1").click();
    page.locator("#run").click();
    waitForStep(100);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "wrong");
    assertThat(page.locator("#verdict")).containsText("It turned out: “Exactly where it was”");
    assertThat(page.locator("#happened")).containsText(
      "is " + page.locator("#figure-train-loss").textContent() + " after 100 steps"
    );
    assertThat(page.locator("#answer-3")).hasAttribute("data-true", "");
    page.waitForURL("**/learn?step=1&notes=1_tanh_1_100");

    page.locator("#reset").click();
    waitForStep(0);
    page.locator("#answer-3").click();
    page.locator("#run").click();
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "right");
    page.waitForURL("**/learn?step=1&notes=1_tanh_3_100");
  }

  @Test
  void anotherSettingIsAnotherRun_andBothStandBesideEachOther() {
    page.navigate("/learn?step=3");
    waitForStep(0);
    page.locator("#answer-2").click();
    page.locator("#run").click();
    waitForStep(1000);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "right");
    page.locator("#control-1").click();
    page.locator("vaadin-select-item:has-text('random (Glorot)')").click();
    waitForStep(0);
    page.locator("#run").click();
    waitForStep(1000);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "wrong");
    assertThat(page.locator("[data-text=ledger-1]").first()).hasText("All 4 units are different");
    assertThat(page.locator(".notes tbody tr")).hasCount(2);
    page.waitForURL("**/learn?step=3&set=random_tanh&notes=*");
  }

  @Test
  void keysAlonePredictRunAndTurnThePage() {
    page.navigate("/learn?step=6");
    waitForStep(0);
    page.keyboard().press("2");
    assertThat(page.locator("#answer-2")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("ArrowRight");
    waitForStep(1);
    page.keyboard().press("Enter");
    waitForStep(500);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "right");
    assertThat(page.locator("#happened")).containsText("Symmetry broke at step 50");
    page.keyboard().press("n");
    assertThat(page.locator("h1")).hasText("Random, or only different?");
    assertThat(page.locator("h1")).isFocused();
    page.keyboard().press("p");
    assertThat(page.locator("h1")).hasText("Touch a single weight");
    waitForStep(500);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "right");
  }

  /** A link followed as the page before it arrives trips Vaadin's router, were it not held back. */
  @Test
  void pagesTurnedFasterThanTheyAreDrawn() {
    page.navigate("/learn?step=6");
    waitForStep(0);
    for (int turn = 0; turn < 5; turn++) {
      Object turned = page.evaluate(
        """
        () => new Promise((turned) => {
          const once = (act) =>
            document.addEventListener("focusin", (e) => act(e.target.textContent), { once: true });
          once((forth) => {
            once((back) => turned([forth, back]));
            setTimeout(() => document.querySelector("#previous").click(), 1);
          });
          document.querySelector("#next").click();
        })"""
      );
      assertThat(turned).isEqualTo(List.of("Random, or only different?", "Touch a single weight"));
    }
  }

  @Test
  void notesInTheAddressAreMeasuredAgain_andPrintedOnOnePage() {
    page.navigate("/learn?step=summary&notes=" + NOTES);
    page.waitForSelector("#score");
    assertThat(page.locator("#score")).hasText(
      "2 of 10 steps measured; 1 of 2 predictions came true."
    );
    assertThat(page.locator("#summary-1")).containsText("loss 0.6931 → 0.6931");
    assertThat(page.locator("#summary-1")).containsText("As predicted");
    assertThat(page.locator("#summary-3")).containsText("1 of 4 units distinct");
    assertThat(page.locator("#summary-3")).containsText("Predicted: The loss falls, and the units");
    assertThat(page.locator("#summary-2")).containsText("Not run yet.");
    assertThat(page.locator("#guide-step-3")).hasAttribute("data-measured", "");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".guide-progress")).isHidden();
    assertThat(page.locator("#print")).isHidden();
    assertThat(pagesOf(page.pdf())).isEqualTo(1);
  }

  @Test
  void brokenAddressNamesFieldAndBound() {
    page.navigate("/learn?step=77&notes=1_tanh_9_100");
    waitForStep(0);
    assertThat(page.locator("#link-problems li")).hasCount(2);
    assertThat(page.locator("#link-problems")).containsText(
      "step = “77” was not applied: it must be a whole number from 1 to 10, or summary."
    );
    assertThat(page.locator("h1")).hasText("Why not start from zero?");
  }

  @Test
  void lessonOpensInThePlayground() {
    page.navigate("/learn?step=4");
    waitForStep(0);
    page.locator("#open-playground").click();
    page.waitForURL("**/?v=1&data=circle&*hidden=4-4-4*");
    assertThat(page.locator("#layer-3")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({ "1440, LIGHT, 9", "1440, DARK, 3", "390, LIGHT, 4", "390, DARK, summary" })
  void pageFitsItsWindow_andAxeFindsNothing(int width, ColorScheme scheme, String step) {
    look(page, width, scheme);
    page.navigate("/learn?step=%s&notes=%s*9_0.01_tanh_1_300".formatted(step, NOTES));
    page.waitForSelector(step.equals("summary") ? "#score" : "play-board[data-step]");
    assertThat(
      (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    ).isTrue();
    assertThat(
      new AxeBuilder(page).exclude("vaadin-connection-indicator").analyze().getViolations()
    ).isEmpty();
    screenshot(page, "guide-%s-%d-%s".formatted(step, width, scheme.name().toLowerCase()));
  }

  private void waitForStep(long step) {
    page.waitForSelector("play-board[data-step='%d']".formatted(step));
  }

  private static long pagesOf(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page[^s]").matcher(text).results().count();
  }
}
