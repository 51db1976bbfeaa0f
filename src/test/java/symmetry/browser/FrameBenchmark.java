package symmetry.browser;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * How live the page is: drawn frames a second while playing, and the time from a click on Step to its
 * drawing. Prints figures and asserts none; not part of the build. README says how to run it.
 */
class FrameBenchmark extends BrowserTest {

  private static final String LINK =
    "/?v=1&data=circle&hidden=8-8&init=glorot-uniform&lr=0.03&batch=10";
  private static final int WARM_UP_MS = 3_000;
  private static final int MEASURED_MS = 8_000;
  private static final int CLICKS = 31;

  private static final String FRAMES_IN = """
  ms => new Promise(done => {
    const board = document.querySelector('play-board'), first = board.frames;
    setTimeout(() => done((board.frames - first) / ms * 1000), ms);
  })""";

  /** From the click to the end of the drawing; frames that were on their way before do not count. */
  private static final String CLICK_TO_DRAWN = """
  () => new Promise(done => {
    const board = document.querySelector('play-board'), next = +board.dataset.step + 1;
    const start = performance.now();
    new MutationObserver((_, me) => {
      if (+board.dataset.step < next) return;
      me.disconnect();
      done(performance.now() - start);
    }).observe(board, { attributes: true, attributeFilter: ['data-step'] });
    document.getElementById('step').click();
  })""";

  @Test
  void playingAndStepping() {
    page.setViewportSize(1440, 1400);
    page.navigate(LINK);
    page.waitForSelector("play-board[data-step='0']");
    double[] clicks = clicks(page);
    page.locator("#play").click();
    page.evaluate(FRAMES_IN, WARM_UP_MS);
    double framesPerSecond = number(page.evaluate(FRAMES_IN, MEASURED_MS));
    System.out.printf(
      "2-8-8-1 playing, loss, two heatmaps and surface live: %.1f drawn frames/s%n",
      framesPerSecond
    );
    System.out.printf(
      "Step click to drawn: median %.0f ms, slowest %.0f ms of %d%n",
      clicks[CLICKS / 2],
      clicks[CLICKS - 1],
      CLICKS
    );
  }

  private static double[] clicks(Page page) {
    double[] times = new double[CLICKS];
    for (int k = 0; k < CLICKS; k++) times[k] = number(page.evaluate(CLICK_TO_DRAWN));
    Arrays.sort(times);
    return times;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
