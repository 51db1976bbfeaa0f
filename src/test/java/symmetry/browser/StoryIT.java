package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.Experiment;
import symmetry.training.Lockstep;
import symmetry.training.Trainer;

/** The first minute: clones stall where one unit stalls, and one nudge frees them, before one's eyes. */
class StoryIT extends BrowserTest {

  /** By then the clones stand still. */
  private static final int STALLED = 500;
  private static final double SOLVED = 0.1;

  /** The last point of the run without the nudge. */
  private static final String GHOST =
    "() => document.querySelector('loss-chart').paths().at(-1).at(-1)[%d]";

  /** A chart gets six digits. */
  private static final Offset<Double> DRAWN = within(1e-6);
  private static final int A_MINUTE = 60;

  /** Of all that the story is told with, what one would have to scroll to. */
  private static final String OUT_OF_SIGHT = """
  () => ["#headline", "#nudge", "#play", "#step", "time-scrubber input", "network-picture", "loss-chart"]
    .filter((part) => {
      const box = document.querySelector(part)?.getBoundingClientRect();
      return !(box?.width > 0 && box.left >= 0 && box.top >= 0
        && box.right <= innerWidth && box.bottom <= innerHeight);
    })""";

  @ParameterizedTest
  @CsvSource({ "1280, 720", "390, 844" })
  void clonesStallAndOneNudgeFreesThem(int width, int height) {
    page.setViewportSize(width, height);
    open();

    page.locator("#play").click();
    waitForStep(STALLED);
    page.locator("#play").click();
    long nudged = pausedAt();
    double line = clonesAreOneUnit(nudged);

    page.locator("#nudge").click();
    marked(nudged);

    page.locator("#play").click();
    solved(line);
    page.locator("#play").click();
    freed(nudged, line);
    playedInAMinute();
  }

  @Test
  void keyboardAloneTellsTheStory() {
    page.setViewportSize(1280, 720);
    open();

    tabTo("play");
    page.keyboard().press("Enter");
    waitForStep(STALLED);
    page.keyboard().press("Enter");
    long nudged = pausedAt();
    double line = clonesAreOneUnit(nudged);

    tabTo("nudge");
    page.keyboard().press("Enter");
    marked(nudged);

    page.keyboard().press("Escape");
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press("Space");
    solved(line);
    page.keyboard().press("Space");
    freed(nudged, line);
    playedInAMinute();
  }

  private void open() {
    page.navigate("/");
    page.waitForSelector("play-board[data-step='0']");
    assertThat(page.evaluate(OUT_OF_SIGHT)).as("to scroll to").isEqualTo(List.of());
    assertThat(page.locator("#headline")).containsText("4 units with equal weights");
  }

  /**
   * The page's weights are those of the engine, to the bit; their loss is their shadow's at width 1, and
   * above what one unit can do. Returns the latter.
   */
  private double clonesAreOneUnit(long step) {
    page.waitForFunction("() => +document.querySelector('loss-chart').dataset.level > 0");
    assertThat(page.locator("#headline")).containsText("working as 1");
    Comparison besideShadow = Comparison.of(Experiment.opening()).and(new Shadow(0));
    Trainer clones = Lockstep.trainer(besideShadow, 0, Trainer.HISTORY_FOR_DISPLAY);
    Trainer shadow = Lockstep.trainer(besideShadow, 1, Trainer.HISTORY_FOR_DISPLAY);
    clones.goTo(step);
    shadow.goTo(step);
    assertThat(page.locator("#fingerprint")).hasText(clones.snapshot().parameters().fingerprint());
    assertThat(loss()).isCloseTo(clones.trainLoss(), DRAWN);
    assertThat(clones.trainLoss()).isCloseTo(shadow.trainLoss(), within(1e-12));
    double line = number("() => +document.querySelector('loss-chart').dataset.level");
    assertThat(clones.trainLoss()).isGreaterThan(line);
    assertThat(page.locator("loss-chart .chart-notes")).containsText("best found for one unit");
    return line;
  }

  /** The nudge is an event of this run at the step last drawn, and to be seen as one. */
  private void marked(long step) {
    page.waitForFunction(
      "step => document.querySelector('loss-chart').dataset.marks?.split(',').includes(step)",
      Long.toString(step)
    );
    assertThat(page.locator("time-scrubber .scrub-mark")).hasAttribute("data-label", "nudge");
    assertThat(page.locator("#headline")).containsText("4 units, 4 different");
    assertThat(page.locator("play-board")).hasAttribute("data-step", Long.toString(step));
  }

  private void solved(double line) {
    page.waitForFunction(
      "most => document.querySelector('loss-chart').points.at(-1)[1] < most",
      Math.min(line, SOLVED)
    );
  }

  /** The loss fell through the line; the run without the nudge, which went on beside it, did not. */
  private void freed(long nudged, double line) {
    long step = pausedAt();
    assertThat(loss()).isLessThan(line).isLessThan(SOLVED);
    assertThat(page.locator("#headline")).containsText("4 units, 4 different");
    assertThat(page.locator("loss-chart")).hasAttribute("data-ghost", "without the nudge");
    // Of a long history not every step is drawn.
    long ghost = (long) number(GHOST.formatted(0));
    assertThat(ghost).isBetween(step - 10, step);
    Trainer without = new Trainer(Experiment.opening());
    without.goTo(ghost);
    assertThat(number(GHOST.formatted(1))).isCloseTo(without.trainLoss(), DRAWN);
    assertThat(without.trainLoss()).isGreaterThan(line);
    assertThat(step).isGreaterThan(nudged);
    assertThat(page.evaluate(OUT_OF_SIGHT)).as("to scroll to").isEqualTo(List.of());
  }

  /** At the pace of the page; that of the machine is another matter. */
  private void playedInAMinute() {
    int perSecond = Integer.parseInt(page.locator(".speeds [aria-pressed=true]").textContent());
    assertThat(pausedAt() / perSecond).isLessThan(A_MINUTE);
  }

  private void tabTo(String id) {
    page.evaluate("() => document.activeElement?.blur()");
    for (int pressed = 0; pressed < 100; pressed++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("() => document.activeElement?.id"))) return;
    }
    throw new AssertionError("Tab does not lead to #" + id);
  }

  private void waitForStep(int least) {
    page.waitForFunction(
      "least => +document.querySelector('play-board').dataset.step >= least",
      least
    );
  }

  /** The step drawn last, once no more follow. */
  private long pausedAt() {
    assertThat(page.locator("#play")).containsText("Play");
    return (long) number(
      """
      () => new Promise((still) => {
        const board = document.querySelector("play-board");
        let before = -1, since = 0;
        (function look() {
          const step = +board.dataset.step;
          if (step !== before) [before, since] = [step, performance.now()];
          if (performance.now() - since > 300) still(step);
          else requestAnimationFrame(look);
        })();
      })"""
    );
  }

  private double loss() {
    return number("() => document.querySelector('loss-chart').points.at(-1)[1]");
  }

  private double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }
}
