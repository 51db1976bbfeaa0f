package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every state, in windows from a small phone's to a projector's, light and dark: nothing
 * overlaps, is cut or too small, and axe finds nothing.
 */
@Tag("slow")
class LayoutIT extends BrowserTest {

  private static final double SCARCELY_SEEN = 0.02;
  private static final int PHONE = 390;

  /** From now on, what moves that nobody moved: also in the moment after a click. */
  private static final String WATCH = """
  () => {
    window.shifts = { sum: 0, of: [] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        window.shifts.sum += value;
        for (const { node } of sources) {
          const element = node?.nodeType === 1 ? node : node?.parentElement;
          window.shifts.of.push(`${value.toFixed(4)} ${element?.localName}.${element?.className}`);
        }
      }
    }).observe({ type: "layout-shift" });
  }""";

  static Stream<Screen> screens() {
    return Screen.all();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everythingHasItsPlace(Screen screen) {
    page.navigate(screen.path());
    screen.reach().accept(page);
    if (screen.path().equals(Screen.NOWHERE)) complaints.expect("404");
    List<String> faults = new ArrayList<>();
    LayoutAudit audit = new LayoutAudit(page, screen.oneScreen());
    for (var window : LayoutAudit.WINDOWS) {
      if (window.width() < screen.from()) continue;
      audit.look(window, ColorScheme.LIGHT);
      if (window.width() == PHONE) faults.addAll(violations(page));
    }
    // Boxes are the same in the dark: what grows again is looked at there once, and colours by axe.
    audit.look(LayoutAudit.DESK, ColorScheme.DARK);
    faults.addAll(violations(page));
    faults.addAll(audit.faults());
    assertThat(faults).as(screen.name()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({ "1280, 720", "820, 1180", "390, 844" })
  void nothingMovesUnderThePointer(int width, int height) {
    page.setViewportSize(width, height);
    page.navigate("/");
    page.waitForSelector("play-board[data-step='0']");
    page.evaluate(WATCH);
    page.locator("#step").click();
    page.waitForSelector("play-board[data-step='1']");
    still("Step");
    page.locator("#play").click();
    page.waitForFunction("() => +document.querySelector('play-board').dataset.step > 120");
    page.locator("#play").click();
    assertThat(page.locator("#play")).containsText("Play");
    still("Play");
    page.locator("#nudge").click();
    assertThat(page.locator("#headline")).containsText("4 different");
    still("Nudge");
    page.locator("#undo-nudge").click();
    assertThat(page.locator("#headline")).containsText("working as 1");
    still("Undo");
  }

  /** After two frames more, in which whatever follows a click has been laid out. */
  private void still(String after) {
    page.evaluate(
      "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    );
    double shift = ((Number) page.evaluate("() => shifts.sum")).doubleValue();
    assertThat(shift)
      .as(after + ": " + page.evaluate("() => shifts.of"))
      .isLessThan(SCARCELY_SEEN);
  }
}
