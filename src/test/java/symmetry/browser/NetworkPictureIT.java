package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The network picture, the breakers and the time slider as a person uses them. */
class NetworkPictureIT extends BrowserTest {

  private static final String CLONES = "/?v=1&data=circle&hidden=8-8&init=constant_0.5&step=300";

  @Test
  void nudgedWeightBreaksTheSymmetryAtThatStepForEveryoneWithTheLink() {
    page.navigate(CLONES);
    waitForStep(page, 300);
    assertThat(ledger(page, 1)).startsWith("All 8 units are identical");
    assertThat(page.locator("#broken")).isEmpty();

    page.locator("[data-drawer='Break it']").first().click();
    page.locator("#nudge-weight").click();
    assertThat(page.locator("#broken")).containsText("Symmetry broke at step 300, in layer 1");
    assertThat(page.locator("loss-chart")).hasAttribute("data-marks", "300");
    assertThat(ledger(page, 1)).contains(" differs; units ");
    assertThat(ledger(page, 2)).startsWith("All 8 units are identical");
    page.locator("#step").click();
    waitForStep(page, 301);
    assertThat(ledger(page, 1)).contains(" differs; units ");
    page.keyboard().press("Shift+ArrowRight");
    waitForStep(page, 311);

    Page theirs = newVisitor();
    page.waitForURL("**&step=311");
    theirs.navigate(search(page));
    waitForStep(theirs, 311);
    assertThat(fingerprint(theirs)).isEqualTo(fingerprint(page));
    assertThat(theirs.locator("#broken")).containsText("Symmetry broke at step 300, in layer 1");
  }

  @Test
  void weightSetByClickingItsLinkIsKeptInTheLinkAndUndone() {
    page.navigate("/?v=1&hidden=1&step=5");
    waitForStep(page, 5);
    String before = fingerprint(page);
    clickFirstLink();
    Locator value = page.locator(".net-editor [name=value]");
    page.waitForFunction("() => document.querySelector('.net-editor [name=value]').value !== ''");
    assertThat(page.locator(".net-editor strong")).hasText("Weight x₁ → unit 1 of hidden layer 1");
    value.fill("-1.25");
    value.press("Enter");
    page.waitForURL("**/?v=1&hidden=1&events=5_**");
    page.waitForFunction("before => fingerprint.textContent !== before", before);

    page.locator(".net-editor [data-do=undo]").click();
    page.waitForURL("**/?v=1&hidden=1&step=5");
    page.waitForFunction("before => fingerprint.textContent === before", before);
    value.press("Escape");
    assertThat(page.locator(".net-editor")).isHidden();
  }

  @Test
  void keyboardAloneOpensAUnitAndSetsItsBias() {
    page.navigate("/?v=1&hidden=3-2");
    waitForStep(page, 0);
    page.locator(".net-cursor").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".net-spoken")).containsText("unit 2 of hidden layer 2");
    page.keyboard().press("Enter");
    page.waitForFunction(
      "() => document.activeElement.name === 'value' && document.activeElement.value === '0'"
    );
    page.keyboard().type("0.5");
    page.keyboard().press("Enter");
    page.waitForURL("**events=0_**");
    page.keyboard().press("Escape");
    assertThat(page.locator(".net-cursor")).isFocused();
    assertThat(page.locator("play-board")).hasAttribute("data-step", "0");
  }

  @Test
  void unitsAndLayersChangeOnThePicture() {
    page.navigate("/?v=1");
    waitForStep(page, 0);
    page.locator("#units-1 input").fill("5");
    page.locator("#units-1 input").press("Enter");
    page.waitForURL("**/?v=1&hidden=5");
    page.locator("#add-layer-0").click();
    page.waitForURL("**/?v=1&hidden=5-5");
    page.locator("#remove-1").click();
    page.waitForURL("**/?v=1&hidden=5");
  }

  @Test
  void scrubbedBackAndForthTheRunShowsTheSameBits() {
    page.navigate("/?v=1&init=glorot-uniform&batch=10&step=120");
    waitForStep(page, 120);
    String end = fingerprint(page);
    scrubTo(40);
    waitForStep(page, 40);
    String past = fingerprint(page);
    assertThat(past).isNotEqualTo(end);
    assertThat(page.locator("time-scrubber")).hasAttribute("data-of", "40 of 120");
    page.locator("#step").click();
    waitForStep(page, 41);
    assertThat(page.locator("time-scrubber")).hasAttribute("data-of", "41 of 120");
    scrubTo(120);
    waitForStep(page, 120);
    assertThat(fingerprint(page)).isEqualTo(end);
    scrubTo(40);
    waitForStep(page, 40);
    assertThat(fingerprint(page)).isEqualTo(past);
  }

  @Test
  void draggedSliderEndsWhereItWasLetGo() {
    page.navigate("/?v=1&init=glorot-uniform&batch=10&step=400");
    waitForStep(page, 400);
    page.locator("time-scrubber input").evaluate(
      """
      range => { for (let step = 400; step >= 7; step--) {
        range.value = step; range.dispatchEvent(new Event('input')); } }"""
    );
    waitForStep(page, 7);
    assertThat(page.locator("time-scrubber")).hasAttribute("data-of", "7 of 400");
  }

  @Test
  void tilesKeepTheirPlacesWhenClonesPart() {
    page.navigate("/?v=1&data=circle&hidden=4&init=constant_0.5&step=20");
    waitForStep(page, 20);
    List<Double> clones = cursorPlaces();
    page.navigate("/?v=1&data=circle&hidden=4&init=constant_0.5&events=10_nudge_1_0.05&step=20");
    waitForStep(page, 20);
    assertThat(ledger(page, 1)).isEqualTo("All 4 units are different");
    assertThat(cursorPlaces()).isEqualTo(clones);
  }

  @Test
  void heatmapSaysWhatTheLedgerSays() {
    page.navigate("/?v=1&data=circle&hidden=4&init=constant_0.5&step=5");
    waitForStep(page, 5);
    Locator heatmap = page.locator("unit-heatmap").first();
    assertThat(heatmap).hasAttribute("aria-label", "Hidden layer 1: 4 units, 1 different");
    assertThat(heatmap.locator(".heat-sign:visible")).hasCount(16);
    page.navigate("/?v=1&data=circle&hidden=4&init=constant_0.5&events=5_w_1_2_1_0.6&step=5");
    waitForStep(page, 5);
    assertThat(heatmap).hasAttribute("aria-label", "Hidden layer 1: 4 units, 2 different");
    assertThat(heatmap.locator(".heat-sign:visible")).hasCount(10);
    heatmap
      .locator(".heat-cells")
      .hover(new Locator.HoverOptions().setPosition(heatmap.boundingBox().width / 3, 10));
    assertThat(page.locator(".tip")).containsText("units 1 and 2: within");
    assertThat(page.locator(".tip")).containsText("relative distance");
    assertThat(page.locator(".tip")).containsText("cosine");
  }

  @Test
  void valueBeyondItsBound_isRefusedInTheForm() {
    page.navigate("/?v=1&hidden=1&step=5");
    waitForStep(page, 5);
    clickFirstLink();
    page.waitForFunction("() => document.querySelector('.net-editor [name=value]').value !== ''");
    Locator value = page.locator(".net-editor [name=value]");
    value.fill("2000000");
    value.press("Enter");
    assertThat(
      (Boolean) value.evaluate("field => field.validity.rangeOverflow && field.matches(':focus')")
    ).isTrue();
    assertThat(search(page)).doesNotContain("events");
  }

  /** Left and top of the cursor over every unit. */
  private List<Double> cursorPlaces() {
    List<Double> places = new ArrayList<>();
    page.locator(".net-cursor").focus();
    for (int unit = 0; unit < 4; unit++) {
      BoundingBox box = page.locator(".net-cursor").boundingBox();
      places.add(box.x);
      places.add(box.y);
      page.keyboard().press("ArrowDown");
    }
    return places;
  }

  /** Clicks half way between the first input and the first unit, where their link passes. */
  private void clickFirstLink() {
    Locator canvas = page.locator(".net-canvas");
    canvas.scrollIntoViewIfNeeded();
    BoundingBox box = canvas.boundingBox();
    BoundingBox unit = page.locator(".net-cursor").boundingBox();
    canvas.click(
      new Locator.ClickOptions().setPosition(
        unit.x - box.x - 3,
        unit.y - box.y + unit.height / 2 - 2
      )
    );
  }

  private void scrubTo(int step) {
    page
      .locator("time-scrubber input")
      .evaluate(
        "(range, step) => { range.value = step; range.dispatchEvent(new Event('input')); }",
        step
      );
  }

  private static void waitForStep(Page page, long step) {
    page.waitForSelector("play-board[data-step='%d']".formatted(step));
  }

  private static String ledger(Page page, int layer) {
    return page.locator("[data-text=ledger-%d]".formatted(layer)).first().textContent();
  }

  private static String fingerprint(Page page) {
    return page.locator("#fingerprint").textContent();
  }

  private static String search(Page page) {
    return (String) page.evaluate("() => location.search");
  }
}
