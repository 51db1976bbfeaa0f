package symmetry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.Patience;
import symmetry.experiment.Experiment;
import symmetry.training.Trainer;

/** What must work in every browser, at least; Chromium's tests have the rest. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
abstract class SmokeTest {

  /** A page that is left may ask once more whether it is known, after it has said that it goes. */
  private static final Pattern LATE = Pattern.compile("^404 .*\\?v-r=heartbeat&");

  /** Whether a condition is met within some seconds. */
  private static final String SOON = """
  new Promise((seen) => {
    const end = Date.now() + 5000;
    (function look() {
      const met = Boolean(%s);
      if (met || Date.now() > end) seen(met);
      else setTimeout(look, 20);
    })();
  })""";

  /** Near enough to a line's colour that only its smoothed edges are left out. */
  private static final int NEAR = 40;

  /** One for all tests of a class, since it starts for seconds, as long as it answers. */
  private @Nullable DrivenBrowser browser;

  @LocalServerPort
  private int port;

  /** Starts the browser of this class, or skips the test. */
  protected abstract DrivenBrowser start();

  @BeforeEach
  void enter() {
    if (browser == null) browser = start();
  }

  @AfterEach
  void nothingWasComplainedOf() {
    if (browser == null) return;
    List<String> complaints = browser
      .complaints()
      .stream()
      .filter(complaint -> !LATE.matcher(complaint).find())
      .toList();
    // A page that hangs fails its own test only.
    if (!browser.answers()) close();
    assertThat(complaints).as("console errors and refused requests").isEmpty();
  }

  @AfterAll
  void close() {
    if (browser != null) browser.close();
    browser = null;
  }

  @ParameterizedTest
  @ValueSource(
    strings = { "/", "/learn", "/claims", "/compare", "/restarts", "/landscape", "/signal" }
  )
  void pageOpensAndIsNoWiderThanItsWindow(String path) {
    browser.resize(1280, 800);
    open(path);
    waitFor("document.querySelector('main h1, main h2, h1')?.checkVisibility()");
    waitFor(fits());
  }

  @Test
  void stepGivesTheBitsOfEveryBrowser() {
    browser.resize(1280, 800);
    open("/");
    waitFor(step() + " === 0");
    click("step");
    waitFor(step() + " === 1");
    Trainer trainer = new Trainer(Experiment.opening());
    trainer.advance();
    waitFor("document.getElementById('fingerprint').textContent.length === 64");
    assertThat(browser.evaluate("document.getElementById('fingerprint').textContent")).contains(
      trainer.snapshot().parameters().fingerprint()
    );
  }

  @Test
  void playAdvancesAndTheLossIsPaintedMeanwhile() throws IOException {
    browser.resize(1280, 800);
    open("/");
    waitFor(step() + " === 0");
    click("play");
    waitFor(step() + " > 40");
    assertThat(paintedShareOfTheLoss()).as("of the line's length").isGreaterThan(0.5);
    click("play");
    waitFor("document.getElementById('play').textContent.includes('Play')");
  }

  @ParameterizedTest
  @ValueSource(strings = { "/", "/landscape", "/signal" })
  void mapsShrinkWithTheirWindow(String path) {
    browser.resize(1280, 800);
    open(path);
    waitFor(
      "[...document.querySelectorAll('canvas, svg')].some((map) => map.getBoundingClientRect().width > 200)"
    );
    browser.resize(390, 800);
    waitFor("innerWidth < 500 && " + fits());
    browser.resize(1280, 800);
    waitFor("innerWidth > 1000 && " + fits());
  }

  /** WebKit used to hang as soon as a column was hidden that a sheet stands in. */
  @Test
  void sheetsOpenBesideColumnsThatComeAndGo() {
    browser.resize(1280, 800);
    open("/");
    waitFor(step() + " === 0");
    browser.evaluate("document.querySelector('[popovertarget=data-sheet]').click()");
    waitFor(aSheetIsInTheWindow());
    browser.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f' }))");
    waitFor("!document.querySelector('.rail').checkVisibility()");
    waitFor("!document.querySelector('.sheet:popover-open')");
    click("leave-projector");
    waitFor("document.querySelector('.rail').checkVisibility()");
    browser.evaluate("document.querySelector('[popovertarget=data-sheet]').click()");
    waitFor(aSheetIsInTheWindow());
    browser.resize(390, 800);
    waitFor("innerWidth < 500 && " + fits());
    browser.resize(1280, 800);
    waitFor("innerWidth > 1000 && " + fits());
  }

  private static String aSheetIsInTheWindow() {
    return """
    [...document.querySelectorAll('.sheet:popover-open')].map((sheet) => sheet.getBoundingClientRect())
      .some(({ left, right, top, bottom }) => right > left && left >= 0 && top >= 0
        && right <= innerWidth && bottom <= innerHeight)""";
  }

  private void open(String path) {
    browser.open("http://localhost:" + port + path);
  }

  private void click(String id) {
    browser.evaluate("document.getElementById('%s').click()".formatted(id));
  }

  private static String step() {
    return "+(document.querySelector('play-board')?.dataset.step ?? -1)";
  }

  /** Nothing that is painted reaches beyond the window. */
  private static String fits() {
    return """
    document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('canvas, svg')]
      .every((picture) => !picture.checkVisibility() || picture.getBoundingClientRect().right <= innerWidth + 1
        || picture.closest('[data-scrolls]'))""";
  }

  /** Asks again and again, since a driver gives up on a script that takes long. */
  private void waitFor(String condition) {
    long end = System.nanoTime() + Patience.OF_A_PAGE.toNanos();
    while (!browser.evaluate(SOON.formatted(condition)).equals("true")) {
      assertThat(System.nanoTime())
        .as(() -> condition + ", on " + browser.evaluate("String(location)"))
        .isLessThan(end);
    }
  }

  /**
   * How much of the loss's line is there to be seen: of the columns of pixels it passes, those with one
   * of its colour.
   */
  private double paintedShareOfTheLoss() throws IOException {
    List<Double> line = numbers(
      """
      (() => {
        const path = document.querySelector('loss-chart .apexcharts-line-series path');
        const box = path.getBoundingClientRect();
        const probe = document.createElement('canvas').getContext('2d');
        probe.fillStyle = getComputedStyle(path).stroke;
        probe.fillRect(0, 0, 1, 1);
        const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
        return [innerWidth, box.left, box.top, box.right, box.bottom, red, green, blue];
      })()"""
    );
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(browser.screenshot()));
    double scale = picture.getWidth() / line.get(0);
    int left = (int) (line.get(1) * scale);
    int right = Math.min(picture.getWidth(), (int) Math.ceil(line.get(3) * scale));
    int top = Math.max(0, (int) (line.get(2) * scale) - 2);
    int bottom = Math.min(picture.getHeight(), (int) Math.ceil(line.get(4) * scale) + 2);
    int painted = 0;
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        Color pixel = new Color(picture.getRGB(x, y));
        int off = Math.max(
          Math.abs(pixel.getRed() - line.get(5).intValue()),
          Math.max(
            Math.abs(pixel.getGreen() - line.get(6).intValue()),
            Math.abs(pixel.getBlue() - line.get(7).intValue())
          )
        );
        if (off > NEAR) continue;
        painted++;
        break;
      }
    }
    return painted / (double) (right - left);
  }

  private List<Double> numbers(String expression) {
    String json = browser.evaluate(expression);
    return List.of(json.substring(1, json.length() - 1).split(","))
      .stream()
      .map(Double::valueOf)
      .toList();
  }
}
