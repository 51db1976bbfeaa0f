package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.guide.Lessons;

/** The Guide as a person walks through it. */
class GuideIT extends BrowserTest {

  /** As the guide's first edition wrote them. */
  private static final String NOTES = "1_tanh_3_100*3_0.5_tanh_1_1000";

  private static final String AFTER_TOUCH = Lessons.ALL.get(4).title();

  private static final String DARK = """
  () => {
    const ink = getComputedStyle(document.querySelector(".guide-progress [aria-current]"));
    return [...document.querySelectorAll(".answer, .lesson-actions > *")]
      .filter((e) => e.checkVisibility())
      .filter((e) => e.getAttribute("theme") === "primary" ||
        getComputedStyle(e).backgroundColor === ink.backgroundColor)
      .map((e) => e.id);
  }""";

  @Test
  void predictionComesFirst_thenTheRunSaysWhetherItWasRight() {
    page.navigate("/learn?lesson=zeros");
    waitForStep(0);
    assertThat(page.locator("#run")).isDisabled();
    assertThat(page.locator("#step")).isDisabled();
    assertThat(page.locator("loss-chart")).isHidden();
    assertThat(page.locator("#picture")).isVisible();
    // Three dark answers would look chosen: what is to be answered is framed.
    assertThat(page.evaluate(DARK)).isEqualTo(List.of());
    for (int k = 1; k <= 3; k++) assertThat(page.locator("#answer-" + k)).hasCSS(
      "border-top-width",
      "2px"
    );
    assertThat(page.locator("#answer-0")).hasCSS("border-top-width", "1px");

    page.locator("#answer-1").click();
    assertStage("run");
    assertThat(page.evaluate(DARK)).isEqualTo(List.of("run"));
    page.locator("#run").click();
    waitForStep(100);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "wrong");
    // Its sign stands in its line: no other page's verdict lends it a layout.
    assertThat(page.locator("#verdict")).hasCSS("display", "block");
    assertThat(page.locator("#verdict")).hasText(
      "You predicted “Near 0: it is only four points” · Result: “Exactly where it was”"
    );
    assertThat(page.locator("#happened")).containsText(
      "is " + page.locator("#figure-train-loss").textContent() + " after 100 steps"
    );
    assertThat(page.locator("loss-chart")).isVisible();
    assertThat(page.evaluate(DARK)).isEqualTo(List.of("next"));
    assertThat(page.locator("#answer-3")).hasAttribute("data-true", "");
    page.waitForURL("**/learn?lesson=zeros&notes=zeros_tanh_1_100");

    page.locator("#reset").click();
    waitForStep(0);
    page.locator("#answer-3").click();
    page.locator("#run").click();
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "right");
    assertThat(page.locator("#verdict")).containsText("Correct · Result:");
    page.waitForURL("**/learn?lesson=zeros&notes=zeros_tanh_3_100");
  }

  @Test
  void runIsWatched_andCanBePausedAndSkipped() {
    page.navigate("/learn?lesson=equal");
    waitForStep(0);
    page.keyboard().press("2");
    assertStage("run");
    page.locator("#run").click();
    assertStage("watch");
    page.waitForFunction("() => document.querySelector('play-board').frames > 8");
    page.keyboard().press("Space");
    assertStage("run");
    assertThat(step()).isBetween(1, 999);
    assertThat(page.locator("#run")).hasText("Go on");
    page.locator("#run").click();
    assertStage("watch");
    page.locator("#skip").click();
    assertStage("outcome");
    // Its frame is drawn after the page has heard of it.
    waitForStep(1000);
  }

  @Test
  void whoWantsNoMotionSeesTheOutcomeAtOnce() {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page.navigate("/learn?lesson=equal");
    waitForStep(0);
    page.keyboard().press("2");
    assertStage("run");
    page.keyboard().press("Enter");
    assertStage("outcome");
    assertThat((int) page.evaluate("document.querySelector('play-board').frames")).isLessThan(8);
  }

  @ParameterizedTest
  @CsvSource({ "1280, 720", "390, 844" })
  void outcomeIsInViewAfterTheRun(int width, int height) {
    page.setViewportSize(width, height);
    page.navigate("/learn?lesson=harder");
    waitForStep(0);
    page.locator("#answer-2").click();
    page.locator("#run").click();
    assertStage("watch");
    assertInView("#picture");
    assertInView("loss-chart");
    page.locator("#skip").click();
    assertStage("outcome");
    for (String id : List.of("#verdict", "#happened", "#why", "#next")) assertInView(id);
  }

  @Test
  void anotherSettingIsAnotherQuestion_andBothStandBesideEachOther() {
    page.navigate("/learn?lesson=equal");
    waitForStep(0);
    predictAndSkip(2, 1000);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "right");
    page.locator("#control-1").click();
    page.locator("vaadin-select-item:has-text('random (Glorot)')").click();
    waitForStep(0);
    assertStage("predict");
    assertThat(page.locator("loss-chart")).isHidden();
    predictAndSkip(2, 1000);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "wrong");
    assertThat(page.locator(".notes tbody tr")).hasCount(2);
    page.waitForURL("**/learn?lesson=equal&set=random_tanh&notes=*");
  }

  @Test
  void keysAlonePredictRunAndTurnThePage() {
    page.navigate("/learn?lesson=touch");
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
    assertThat(page.locator("h1")).hasText(AFTER_TOUCH);
    assertThat(page.locator("h1")).isFocused();
    page.keyboard().press("p");
    assertThat(page.locator("h1")).hasText("Touch a single weight");
    waitForStep(500);
    assertThat(page.locator("#verdict")).hasAttribute("data-state", "right");
  }

  /** A link followed as the page before it arrives trips Vaadin's router, were it not held back. */
  @Test
  void pagesTurnedFasterThanTheyAreDrawn() {
    page.navigate("/learn?lesson=touch");
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
      assertThat(turned).isEqualTo(List.of(AFTER_TOUCH, "Touch a single weight"));
    }
  }

  @Test
  void notesInTheAddressAreMeasuredAgain_andPrintedOnOnePage() {
    page.navigate("/learn?step=summary&notes=" + NOTES);
    page.waitForSelector("#score");
    assertThat(page.locator("#score")).hasText(
      "You measured 2 of %d lessons: 2 runs, 1,100 steps, 18,700 weight updates. 1 of 2 predictions was correct.".formatted(
        Lessons.ALL.size()
      )
    );
    assertThat(page.locator("#summary-zeros")).containsText("loss 0.6931 → 0.6931");
    assertThat(page.locator("#summary-zeros")).containsText("As predicted");
    assertThat(page.locator("#summary-equal")).containsText("1 of 4 units distinct");
    assertThat(page.locator("#summary-equal")).containsText("Predicted: The loss falls, and the");
    assertThat(page.locator("#summary-equal circle.is-clone")).hasCount(4);
    assertThat(page.locator("#summary-bias")).containsText("Not run yet.");
    assertThat(page.locator("#guide-equal")).hasAttribute("data-measured", "");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".guide-progress")).isHidden();
    assertThat(page.locator("#print")).isHidden();
    assertThat(pagesOf(page.pdf())).isEqualTo(1);
  }

  @Test
  void lessonOpensInThePlayground() {
    page.navigate("/learn?lesson=harder");
    waitForStep(0);
    page.locator("#open-playground").click();
    page.waitForURL("**/?v=1&data=circle&*hidden=4-4-4*");
  }

  private void predictAndSkip(int answer, long steps) {
    page.locator("#answer-" + answer).click();
    page.locator("#run").click();
    page.locator("#skip").click();
    waitForStep(steps);
  }

  private void assertStage(String stage) {
    assertThat(page.locator(".lesson")).hasAttribute("data-stage", stage);
  }

  private int step() {
    return Integer.parseInt(page.locator("play-board").getAttribute("data-step"));
  }

  /** Whole, and not under the bar at the bottom. */
  private void assertInView(String selector) {
    page.waitForFunction(
      """
      (selector) => {
        const { top, bottom, height } = document.querySelector(selector).getBoundingClientRect();
        const bar = document.querySelector(".lesson-actions");
        const within = document.querySelector(selector).closest(".lesson-actions, .lesson-shown");
        const end = within && innerWidth > 999 || bar.querySelector(selector)
          ? innerHeight
          : bar.getBoundingClientRect().top;
        return height > 0 && top >= 0 && bottom <= end;
      }""",
      selector
    );
  }

  private void waitForStep(long step) {
    page.waitForSelector("play-board[data-step='%d']".formatted(step));
  }

  private static long pagesOf(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page[^s]").matcher(text).results().count();
  }
}
