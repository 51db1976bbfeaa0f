package symmetry.browser;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import symmetry.exact.RandomStream;

/**
 * How live the playground is with everything on its one screen: drawn frames a second while playing, the
 * time from a click on Step to its drawing, and from a move of the time slider to its drawing. Prints
 * figures and asserts none; not part of the build. README says how to run it.
 */
class FrameBenchmark extends BrowserTest {

  private static final String OPENING = "/";
  private static final String LINK =
    "/?v=1&data=circle&hidden=8-8&init=glorot-uniform&lr=0.03&batch=10";
  private static final String DIGITS =
    "/?v=1&data=digits&hidden=32-32&act=relu&init=he-normal&lr=0.03&batch=32";
  private static final int RUN = 5_000;

  /** Of the random steps that are jumped to. */
  private static final long SEED = 1;
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

  /** From the move of the slider to the end of the drawing. */
  private static final String JUMP_TO_DRAWN = """
  step => new Promise(done => {
    const board = document.querySelector('play-board');
    const range = board.querySelector('time-scrubber input');
    const start = performance.now();
    new MutationObserver((_, me) => {
      if (+board.dataset.step !== step) return;
      me.disconnect();
      done(performance.now() - start);
    }).observe(board, { attributes: true, attributeFilter: ['data-step'] });
    range.value = step;
    range.dispatchEvent(new Event('input', { bubbles: true }));
  })""";

  @Test
  void playingAndStepping() {
    open(LINK);
    double[] clicks = clicks(page);
    say("2-8-8-1 playing: %.1f drawn frames/s", framesPerSecond());
    say(
      "Step click to drawn: median %.0f ms, slowest %.0f ms of %d",
      clicks[CLICKS / 2],
      clicks[CLICKS - 1],
      CLICKS
    );
  }

  @Test
  void playingTheOpening() {
    open(OPENING);
    double[] clicks = clicks(page);
    say("The opening, 2-4-1, playing: %.1f drawn frames/s", framesPerSecond());
    say("Step click to drawn there: median %.0f ms", clicks[CLICKS / 2]);
  }

  @Test
  void playingOnDigits() {
    open(DIGITS);
    say("64-32-32-10 on digits playing: %.1f drawn frames/s", framesPerSecond());
  }

  @Test
  void jumpingInTime() {
    open(LINK + "&step=" + RUN);
    int[] steps = new RandomStream(SEED, RandomStream.Purpose.BATCH_ORDER, 0).permutation(RUN);
    double[] times = new double[CLICKS];
    for (int k = 0; k < CLICKS; k++) times[k] = number(page.evaluate(JUMP_TO_DRAWN, steps[k]));
    Arrays.sort(times);
    say(
      "Slider to drawn in a run of %d steps: median %.0f ms, slowest %.0f ms of %d",
      RUN,
      times[CLICKS / 2],
      times[CLICKS - 1],
      CLICKS
    );
  }

  private void open(String link) {
    page.setViewportSize(1440, 900);
    page.navigate(link);
    String step = link.contains("step=") ? Integer.toString(RUN) : "0";
    page.waitForSelector("play-board[data-step='" + step + "']");
  }

  /** As fast as it can. */
  private double framesPerSecond() {
    page.keyboard().press("5");
    page.locator("#play").click();
    page.evaluate(FRAMES_IN, WARM_UP_MS);
    return number(page.evaluate(FRAMES_IN, MEASURED_MS));
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
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
