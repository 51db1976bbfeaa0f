package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import symmetry.study.landscape.Landscape;

/** The Landscape page as a person uses it. */
class LandscapeIT extends BrowserTest {

  private static final String NOBODY = "/landscape?mirror=1&walkers=none";
  private static final String SLICE =
    "/landscape?slice=path&grid=9&v=1&data=circle&init=glorot-uniform&step=60";

  /** How many pixels of the map have the colour of a run's way, or nearly. */
  private static final String WAY = """
  () => {
    const probe = document.createElement('canvas').getContext('2d');
    probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--ink');
    probe.fillRect(0, 0, 1, 1);
    const wanted = probe.getImageData(0, 0, 1, 1).data;
    const canvas = document.querySelector('loss-map canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let k = 0; k < data.length; k += 4)
      if ([0, 1, 2].every(c => Math.abs(data[k + c] - wanted[c]) < 12)) found++;
    return found;
  }""";

  @Test
  void openingWalkersStartTogetherAndEndApart() {
    open(page, "/landscape");
    assertThat(ledger()).hasText("2 walkers: 2 on the way");
    page.locator("#step-all").click();
    assertThat(ledger()).hasText(
      "2 walkers: 1 at the minimum (0.4, 2.5), 1 on the saddle (0.838, 0.838): it started on the diagonal"
    );
    assertThat(page.locator("#friends-words")).containsText(
      "In 1 of 2 networks both units are identical"
    );
    page.locator("#friends vaadin-radio-button").last().click();
    assertThat(page.locator("#friends-words")).containsText(
      "in 1 of them both units are still the same number"
    );
    page.waitForURL("**/landscape?mirror=1&steps=*&friends=runs");

    Page theirs = newVisitor();
    open(theirs, page.url());
    assertThat(theirs.locator("#ledger")).hasText(ledger().textContent());
    assertThat(theirs.locator("#friends-words")).hasText(
      page.locator("#friends-words").textContent()
    );
    assertThat(theirs.locator("#walk-step")).hasText(page.locator("#walk-step").textContent());
  }

  @Test
  void walkerDroppedByClickFallsToItsSideAndOneOnTheDiagonalEndsAtTheSaddle() {
    open(page, NOBODY);
    assertThat(ledger()).hasText("No walkers yet");
    click(0.8, 0.3);
    assertThat(ledger()).hasText("1 walker: 1 on the way");
    page.locator("#step-all").click();
    assertThat(ledger()).hasText("1 walker: 1 at the minimum (2.5, 0.4)");
    page.locator("#remove-all").click();
    assertThat(ledger()).hasText("No walkers yet");
    click(0.8, 0.802);
    page.locator("#step-all").click();
    assertThat(ledger()).hasText(
      "1 walker: 1 on the saddle (0.838, 0.838): it started on the diagonal"
    );
  }

  @Test
  void walkerIsDroppedByKeyboardWhereTheCrossIs() {
    open(page, NOBODY);
    page.waitForSelector("loss-map[data-drawn]");
    page.locator(".map-plot").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Shift+ArrowUp");
    assertThat(page.locator(".map-readout")).hasText(
      Pattern.compile("w₁ 1.295, w₂ 1.7: loss ≈ 0\\.056")
    );
    page.keyboard().press("Enter");
    page.waitForURL("**/landscape?mirror=1&walkers=1.295_1.7");
    assertThat(ledger()).hasText("1 walker: 1 on the way");
  }

  @Test
  void playingEndsByItselfWhenAllAreAtRest() {
    open(page, "/landscape?mirror=1&walkers=1_1&crowd=100&rate=2");
    page.locator("#pace").click();
    page.locator("vaadin-select-item:has-text('100 steps')").first().click();
    page.locator("#play").click();
    assertThat(page.locator("#play")).hasText("Pause");
    assertThat(page.locator("#play")).hasText("Play");
    assertThat(ledger()).containsText("1 on the saddle (0.838, 0.838): it started on the diagonal");
    assertThat(ledger()).not().containsText("on the way");
  }

  @Test
  void saddleAndMinimaAreShownWithTheirProof() {
    open(page, "/landscape");
    Locator rows = page.locator("#stationary tbody tr");
    assertThat(rows).hasCount(3);
    assertThat(rows.first()).containsText("minimum");
    assertThat(rows.last()).containsText("saddle");
    assertThat(rows.last()).containsText("(0.838, 0.838)");
    assertThat(rows.last()).containsText("0.01496");
    assertThat(rows.last()).containsText("−0.06559, 0.2611");
  }

  @Test
  void sliceOfAnExperimentAppearsWithItsPathAndItsLinkReopensIt() {
    open(page, SLICE);
    measured(page);
    assertThat((Integer) page.evaluate(WAY)).isGreaterThan(100);
    assertThat(page.locator("#findings")).containsText("The square is the run at step 60");
    assertThat(page.locator("#findings")).containsText("variance, measured from its end point");
    assertThat(page.locator("#findings")).containsText("On this grid the loss lies between");

    Page theirs = newVisitor();
    open(theirs, page.url());
    measured(theirs);
    assertThat(theirs.locator("#findings")).hasText(page.locator("#findings").textContent());
  }

  @Test
  void otherDirectionsAreMeasuredAnewAndInTheAddress() {
    open(page, SLICE);
    measured(page);
    page.locator("#directions").click();
    page.locator("vaadin-select-item:has-text('random')").first().click();
    page.waitForURL("**/landscape?slice=random&grid=9&v=1&data=circle&init=glorot-uniform&step=60");
    assertThat(page.locator("#findings")).containsText("random directions hardly see");
    assertThat(page.locator("#findings")).containsText("On this grid the loss lies between");
  }

  @Test
  void measurementCanBeCancelled() {
    open(
      page,
      "/landscape?slice=path&grid=65&v=1&data=spiral&samples=2000&hidden=32-32&init=he-normal&batch=10&step=9000"
    );
    page.locator("#cancel").click();
    assertThat(page.locator("#status")).containsText("Cancelled");
    assertThat(page.locator("#cancel")).isDisabled();
  }

  @Test
  void playgroundLeadsToTheLandscapeOfItsRun() {
    page.navigate("/?v=1&data=circle&init=glorot-uniform&step=30");
    page.waitForSelector("play-board[data-step='30']");
    page.locator("#open-in-button").click();
    page.locator("#open-in a[data-page=landscape]").click();
    page.waitForURL("**/landscape?slice=path&v=1&data=circle&init=glorot-uniform&step=30");
    measured(page);
    assertThat(page.locator("#open-playground")).hasAttribute(
      "href",
      "?v=1&data=circle&init=glorot-uniform&step=30"
    );
  }

  @Test
  void surfaceAndPathsAreTakenAwayAsCsv() throws IOException {
    open(page, "/landscape");
    page.locator("#step-10").click();
    assertThat(page.locator("#walk-step")).hasText("10");
    Download download = page.waitForDownload(() -> page.locator("#download-landscape-csv").click());
    List<String> lines = Files.readAllLines(download.path());
    assertThat(lines.getFirst()).isEqualTo("what,walker,step,w1,w2,loss");
    assertThat(lines)
      .filteredOn(l -> l.startsWith("surface,"))
      .hasSize(121 * 121);
    double loss = new Landscape(0.4, 2.5).loss(new Landscape.Place(1, 1.0001));
    assertThat(lines).contains("path,2,0,1.0,1.0001," + loss);
  }

  /** A click on the map at shares of its window, from the left and from below. */
  private void click(double across, double up) {
    page.waitForSelector("loss-map[data-drawn]");
    BoundingBox box = page.locator(".map-plot").boundingBox();
    double left = 46 + across * (box.width - 56);
    double top = 8 + (1 - up) * (box.height - 50);
    page.locator(".map-plot").click(new Locator.ClickOptions().setPosition(left, top));
  }

  /** A page of this kind, with its map in place. */
  private static void open(Page page, String path) {
    page.navigate(path);
    page.waitForSelector("loss-map .map-plot");
  }

  private Locator ledger() {
    return page.locator("#ledger");
  }

  private static void measured(Page page) {
    page.waitForSelector("loss-map[data-done]");
  }
}
