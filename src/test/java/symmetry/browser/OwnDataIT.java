package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Data of one's own on the playground. */
class OwnDataIT extends BrowserTest {

  private static final String LOSS = "() => document.querySelector('.loss-now dd').textContent";
  private static final String STEP_IS =
    "step => document.querySelector('play-board')?.dataset.step === String(step)";

  /** The address, the step and the loss of one moment in which the address says that step. */
  private static final String SETTLED = """
  () => {
    const { step } = document.querySelector("play-board").dataset;
    const isSaid = new URLSearchParams(location.search).get("step") === step;
    return isSaid && [location.href, step, document.querySelector(".loss-now dd").textContent];
  }""";

  /** The server has these points, and the address names them. */
  private static final String TAKEN = """
  points => {
    const size = document.querySelector("#data .pick-size").textContent;
    return size === `${points} points` && window.Vaadin.Flow.navigation !== true &&
      location.search.includes(`${points}`);
  }""";

  /** Opens the pad, and paints a stroke of each of two classes. */
  static void drawSomething(Page page) {
    openPad(page);
    stroke(page, "A", 0.2, 0.3, 0.5);
    stroke(page, "B", 0.5, 0.75, 0.8);
  }

  @Test
  void twoClassesArePainted_learned_andSharedByLink() {
    opening();
    drawSomething(page);
    int points = points(page);
    assertThat(points).isGreaterThan(4);
    assertThat(page.locator(".pad-count")).containsText(points + " points: A");
    assertThat(page.locator("#data .pick-size")).hasText(points + " points");
    assertThat(page).hasURL(Pattern.compile("data=own"));
    page.keyboard().press("Escape");
    String start = loss(page);
    page.locator("#play").click();
    page.waitForFunction("() => +document.querySelector('play-board').dataset.step > 60");
    page.locator("#play").click();
    assertThat(page.locator("#play")).containsText("Play");
    page.locator("#step").click();
    List<?> seen = (List<?>) page.waitForFunction(SETTLED).jsonValue();
    assertThat(read((String) seen.get(2))).isLessThan(read(start));

    Page other = newVisitor();
    other.navigate((String) seen.get(0));
    other.waitForFunction(STEP_IS, seen.get(1));
    assertThat(other.locator("#link-problems")).isHidden();
    assertThat(loss(other)).isEqualTo(seen.get(2));
    openPad(other);
    assertThat(points(other)).isEqualTo(points);
    assertThat(other.locator(".pad-count").textContent()).isEqualTo(
      page.locator(".pad-count").textContent()
    );
  }

  @Test
  void strokesAreTakenBack_byThePadAndByThePage() {
    opening();
    drawSomething(page);
    int two = points(page);
    String address = page.url();
    page.locator("[aria-label=Undo]").click();
    page.waitForFunction("before => location.href !== before", address);
    int one = points(page);
    assertThat(one).isLessThan(two);
    page.locator(".pad-plane").focus();
    page.keyboard().press("Control+Shift+z");
    page.waitForFunction("before => location.href === before", address);
    assertThat(points(page)).isEqualTo(two);
    page.goBack();
    waitForPoints(one);
    page.goForward();
    waitForPoints(two);
    page.locator("text=Clear").click();
    assertThat(page.locator(".pad-count")).hasText("0 points. Training starts with 2.");
    page.locator("[aria-label=Undo]").click();
    assertThat(points(page)).isEqualTo(two);
  }

  @Test
  void builtInDataAreTakenOver_andErased() {
    page.navigate("/?v=1&data=moons&hidden=3");
    page.waitForSelector("play-board[data-step='0']");
    openPad(page);
    page.locator("#take-over").click();
    waitForPoints(200);
    assertThat(page.locator("#data .pick-name")).hasText("Own data");
    page.locator(".pad-paints >> text=Erase").click();
    BoundingBox pad = page.locator(".pad-plane").boundingBox();
    page.mouse().move(pad.x + 0.3 * pad.width, pad.y + 0.5 * pad.height);
    page.mouse().down();
    page.mouse().move(pad.x + 0.8 * pad.width, pad.y + 0.5 * pad.height);
    page.mouse().up();
    page.waitForFunction("() => +document.querySelector('drawing-pad').dataset.points < 190");
    assertThat(page.locator("#data .pick-size")).hasText(points(page) + " points");
  }

  @Test
  void fingerDraws_andDoesNotScroll() {
    page.setViewportSize(390, 844);
    opening();
    page.locator("phone-tabs button:has-text('Settings')").click();
    openPad(page);
    BoundingBox pad = page.locator(".pad-plane").boundingBox();
    CDPSession finger = page.context().newCDPSession(page);
    touch(finger, "touchStart", pad.x + 60, pad.y + 60);
    for (int k = 1; k <= 10; k++) touch(
      finger,
      "touchMove",
      pad.x + 60 + 10 * k,
      pad.y + 60 + 12 * k
    );
    finger.send("Input.dispatchTouchEvent", touches("touchEnd"));
    page.waitForFunction("() => +document.querySelector('drawing-pad').dataset.points > 0");
    assertThat(page.locator("#data .pick-name")).hasText("Own data");
    assertThat(page.locator("#take-over")).isDisabled();
    assertThat(page.locator(".pad-plane").boundingBox().y).isEqualTo(pad.y);
    assertThat(page.locator("phone-tabs [aria-current]")).hasText("Settings");
  }

  @Test
  void keysDraw_erase_andTellWhereTheyAre() {
    opening();
    openPad(page);
    page.locator(".pad-plane").focus();
    page.keyboard().press(" ");
    page.keyboard().press("Shift+ArrowRight");
    assertThat(page.locator("drawing-pad > .only-heard")).hasText("0.4, 0");
    page.keyboard().press("2");
    page.keyboard().press(" ");
    assertThat(page.locator(".pad-count")).hasText("2 points: A 1, B 1");
    assertThat(page.locator("#data .pick-size")).hasText("2 points");
    page.keyboard().press("Delete");
    assertThat(page.locator(".pad-count")).hasText("1 point. Training starts with 2.");
    assertThat(page.locator("play-board")).hasAttribute("data-step", "0");
  }

  @Test
  void curveIsDragged_andLearnedAsARegression() {
    opening();
    openPad(page);
    page.locator(".pad-kinds >> text=Curve").click();
    BoundingBox pad = page.locator(".pad-plane").boundingBox();
    page.mouse().move(pad.x + 10, pad.y + 0.8 * pad.height);
    page.mouse().down();
    page.mouse().move(pad.x + 0.5 * pad.width, pad.y + 0.2 * pad.height);
    page.mouse().move(pad.x + pad.width - 10, pad.y + 0.7 * pad.height);
    page.mouse().up();
    page.waitForFunction("() => +document.querySelector('drawing-pad').dataset.points > 40");
    assertThat(page.locator(".output .facts")).containsText("R²");
    assertThat(page.locator("#data .pick-size")).hasText(points(page) + " points");
  }

  @Test
  void planeOfManyInputsIsChosen_andStaysInTheAddress() {
    String link = "/?v=1&data=iris&hidden=4&init=glorot-uniform&step=20";
    page.navigate(link);
    page.waitForSelector("play-board[data-step='20']");
    assertThat(page.locator(".output confusion-matrix")).isVisible();
    page.locator("#axis-across").click();
    page.locator("vaadin-select-item:has-text('petal length')").click();
    assertThat(page.locator(".output decision-surface")).isVisible();
    assertThat(page.locator(".axes-others")).hasText("others at their mean");
    assertThat(page.locator(".output .point")).hasText(new String[] {
      "setosa",
      "versicolor",
      "virginica",
      "hollow: test",
    });
    assertThat(page).hasURL(Pattern.compile("step=20&axes=3-1$"));
    page.locator("#axis-up").click();
    page.locator("vaadin-select-item:has-text('petal length'):visible").last().click();
    assertThat(page).hasURL(Pattern.compile("axes=1-3$"));
    page.reload();
    page.waitForSelector("play-board[data-step='20']");
    assertThat(page.locator(".output decision-surface")).isVisible();
    page.locator("#step").click();
    assertThat(page).hasURL(Pattern.compile("step=21&axes=1-3$"));
    page.locator("#data").click();
    page.locator("#data-moons").click();
    assertThat(page).hasURL(Pattern.compile("data=moons[^x]*$"));
    assertThat(page.locator(".axes-others")).isHidden();
  }

  private void opening() {
    page.navigate("/");
    page.waitForSelector("play-board[data-step='0']");
  }

  /** The sheet is where it stays: what is above the pad has come. */
  private static final String STANDS_STILL = """
  () => new Promise((told) => {
    const place = () => document.querySelector(".pad-plane").getBoundingClientRect().y;
    let before = place();
    let same = 0;
    const look = () => {
      same = place() === before ? same + 1 : 0;
      before = place();
      if (same > 10) told(true);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })""";

  private static void openPad(Page page) {
    page.locator("#data").click();
    page.locator("#way-draw").click();
    page.locator(".pad-plane").waitFor();
    page.waitForFunction(STANDS_STILL);
  }

  /** Of a class, from left to right. */
  private static void stroke(Page page, String label, double left, double top, double right) {
    page.locator(".pad-paint:has-text('%s')".formatted(label)).click();
    int before = points(page);
    BoundingBox pad = page.locator(".pad-plane").boundingBox();
    double height = pad.y + top * pad.height;
    page.mouse().move(pad.x + left * pad.width, height);
    page.mouse().down();
    // The brush paints as time goes by, and strokes that follow each other in half a second are one entry.
    long end = System.nanoTime() + 600_000_000L;
    for (double at = left; System.nanoTime() < end; at = at >= right ? left : at + 0.01) {
      page.mouse().move(pad.x + at * pad.width, height);
    }
    page.mouse().up();
    page.waitForFunction(
      "before => +document.querySelector('drawing-pad').dataset.points > before",
      before
    );
    page.waitForFunction(TAKEN, points(page));
  }

  private static int points(Page page) {
    return Integer.parseInt(page.locator("drawing-pad").getAttribute("data-points"));
  }

  private void waitForPoints(int points) {
    page.waitForFunction(
      "points => +document.querySelector('drawing-pad').dataset.points === points",
      points
    );
  }

  private static String loss(Page page) {
    return (String) page.evaluate(LOSS);
  }

  /** As people read it: 7.040·10⁻⁴. */
  private static double read(String number) {
    String[] parts = Normalizer.normalize(number, Normalizer.Form.NFKC).split("·10");
    double digits = Double.parseDouble(parts[0]);
    return parts.length == 1
      ? digits
      : digits * Math.pow(10, Integer.parseInt(parts[1].replace('\u2212', '-')));
  }

  private static void touch(CDPSession finger, String type, double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    JsonObject event = touches(type);
    event.getAsJsonArray("touchPoints").add(point);
    finger.send("Input.dispatchTouchEvent", event);
  }

  private static JsonObject touches(String type) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", new JsonArray());
    return event;
  }
}
