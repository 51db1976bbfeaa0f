package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Playground as a person uses it. */
class PlaygroundIT extends BrowserTest {

  @Test
  void firstVisitShowsOneUnitFourTimesAndTheWayOut() {
    page.navigate("/?v=1");
    waitForStep(page, 0);
    assertThat(page.locator("#headline")).hasText("4 units with equal weights.");
    waitForColours(1, "one");
    String lossAtRest = figure("train-loss");

    page.locator("#step").click();
    waitForStep(page, 1);
    assertThat(figure("train-loss")).isNotEqualTo(lossAtRest);
    assertThat(page.locator("#headline")).hasText("4 units, working as 1.");
    waitForColours(1, "one");

    page.locator("#other-start").click();
    assertThat(page.locator("#headline")).hasText("4 units, 4 different.");
    waitForStep(page, 0);
    waitForColours(1, "several");
  }

  @Test
  void initializerChosenAtTheLayersHeadBringsTheHeatmapAlive() {
    page.navigate("/?v=1");
    waitForStep(page, 0);
    page.locator("#init-1").click();
    page.locator("#layer-init").click();
    page.locator("vaadin-select-item:visible:text-is('He normal (Kaiming)')").click();
    assertThat(page.locator("#headline")).hasText("4 units, 4 different.");
    page.waitForFunction("() => location.search.includes('init')");
    assertThat(search(page)).isEqualTo("?v=1&init=he-normal&initout=constant_0.5");
  }

  @Test
  void keysStepPlayPauseAndReset() {
    page.navigate("/?v=1");
    waitForStep(page, 0);
    page.keyboard().press("ArrowRight");
    waitForStep(page, 1);
    page.keyboard().press("ArrowRight");
    waitForStep(page, 2);
    String second = fingerprint(page);
    page.keyboard().press("ArrowRight");
    waitForStep(page, 3);
    page.keyboard().press("ArrowLeft");
    waitForStep(page, 2);
    assertThat(fingerprint(page)).isEqualTo(second);
    page.keyboard().press("Space");
    page.waitForFunction("() => +document.querySelector('play-board').dataset.step > 20");
    page.keyboard().press("Space");
    assertThat(page.locator("#play")).containsText("Play");
    page.keyboard().press("r");
    waitForStep(page, 0);
  }

  @Test
  void copiedLinkGivesTheSameBitsToAnotherVisitor() {
    page.navigate("/?v=1&data=iris&hidden=6-5&init=lecun-normal&batch=16&seed=11&opt=momentum_0.9");
    waitForStep(page, 0);
    tenSteps(page);
    waitForStep(page, 10);
    String mine = fingerprint(page);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("#share").click();
    assertThat(page.locator("share-dialog")).hasAttribute("data-state", "copied");
    String link = (String) page.evaluate("() => navigator.clipboard.readText()");

    Page theirs = newVisitor();
    theirs.navigate(link);
    waitForStep(theirs, 10);
    assertThat(fingerprint(theirs)).isEqualTo(mine);
  }

  @Test
  void linkWithAStepOpensAtThatStep() {
    page.navigate("/?v=1&step=40");
    waitForStep(page, 40);
  }

  @Test
  void badLinkNamesEveryWrongFieldAndAppliesTheRest() {
    page.navigate("/?v=1&data=circle&lr=NaN&hidden=3-999&nonsense=%3Cscript%3E");
    waitForStep(page, 0);
    assertThat(page.locator("#link-problems li")).hasCount(3);
    assertThat(page.locator("#link-problems")).containsText("lr");
    assertThat(page.locator("#link-problems")).containsText("hidden");
    assertThat(page.locator("#link-problems")).containsText("nonsense");
    page.locator("#data").click();
    assertThat(page.locator("#data-circle")).hasAttribute("aria-pressed", "true");
    assertThat(search(page)).isEqualTo("?v=1&data=circle");
  }

  @Test
  void divergingRunStopsAndSaysAtWhichStepAndRate() {
    page.navigate("/?v=1&data=hills&hidden=8&act=linear&init=he-normal&lr=90");
    waitForStep(page, 0);
    page.locator("#play").click();
    assertThat(page.locator("#headline")).hasText("The numbers ran away.");
    assertThat(page.locator("#play")).containsText("Play");
    assertThat(page.locator("#play")).isDisabled();
    page.locator("#step-back").click();
    assertThat(page.locator("#play")).isEnabled();
  }

  @Test
  void learningRateChangedInMidRunBecomesPartOfTheLink() {
    page.navigate("/?v=1&init=glorot-uniform");
    waitForStep(page, 0);
    tenSteps(page);
    waitForStep(page, 10);
    page.locator("#learning-rate input").fill("0.05");
    page.locator("#learning-rate input").press("Enter");
    page.waitForURL("**/?v=1&init=glorot-uniform&events=10_lr_0.05&step=10");
    waitForStep(page, 10);
  }

  @Test
  void layersAreAddedAndRemoved() {
    page.navigate("/?v=1");
    waitForStep(page, 0);
    page.locator("#add-layer-1").click();
    page.waitForURL("**/?v=1&hidden=4-4");
    assertThat(page.locator("unit-heatmap")).hasCount(2);
    page.locator("#remove-1").click();
    page.waitForURL("**/?v=1");
    page.locator("#remove-1").click();
    page.waitForURL("**/?v=1&hidden=0");
    assertThat(page.locator("unit-heatmap")).hasCount(0);
  }

  private static void waitForStep(Page page, long step) {
    page.waitForSelector("play-board[data-step='%d']".formatted(step));
  }

  private static void tenSteps(Page page) {
    page.keyboard().press("Shift+ArrowRight");
  }

  private String figure(String name) {
    return page.locator("[data-text=%s]".formatted(name)).first().textContent();
  }

  /** Waits until a layer's heatmap, whose library comes after the page, holds one colour or more. */
  private void waitForColours(int layer, String wanted) {
    page.waitForFunction(
      """
      ([layer, wanted]) => {
        const cells = document.querySelectorAll(
          `[data-role=heat-${layer}] .apexcharts-heatmap-rect`);
        const colours = new Set([...cells].map(cell => cell.getAttribute('fill'))).size;
        return wanted === 'one' ? colours === 1 : colours > 1;
      }""",
      List.of(layer, wanted)
    );
  }

  private static String fingerprint(Page page) {
    String text = page.locator("#fingerprint").textContent();
    assertThat(text).hasSize(64);
    return text;
  }

  private static String search(Page page) {
    return (String) page.evaluate("() => location.search");
  }
}
