package symmetry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A page that plays, and what became of it. */
record PlayingPage(Page page) {
  /** More than may be on their way, and come where nothing is made any more. */
  private static final int FRAMES = 10;

  private static final String STEP =
    "() => +(document.querySelector('play-board')?.dataset.step ?? -1)";
  private static final String LONGEST_GAP = """
  () => {
    window.longestGap = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      window.longestGap = Math.max(window.longestGap, now - last);
      last = now;
    }, 20);
  }""";
  private static final String IS_BEYOND =
    "step => +document.querySelector('play-board')?.dataset.step > step";

  static PlayingPage on(Page page, String address) {
    page.navigate(address);
    page.waitForSelector("play-board[data-step='0']");
    page.evaluate("window.before = true");
    page.locator("#play").click();
    page.waitForFunction(IS_BEYOND, 20);
    return new PlayingPage(page);
  }

  long step() {
    return ((Number) page.evaluate(STEP)).longValue();
  }

  /** Waits until it has drawn frame after frame beyond where it stands, and says where that was. */
  long playsOn() {
    long stood = step();
    for (int frame = 0; frame < FRAMES; frame++) page.waitForFunction(IS_BEYOND, (double) step());
    assertThat(page.evaluate("window.before")).as("the same page").isEqualTo(true);
    return stood;
  }

  /**
   * Gives it no turn for so long, as a browser does a hidden tab that it freezes, and a laptop that sleeps; what is sent
   * to it waits. Playwright's tabs cannot be hidden, so its debugger does it.
   */
  void sleep(Duration length) {
    page.evaluate(LONGEST_GAP);
    CDPSession debugger = page.context().newCDPSession(page);
    debugger.send("Debugger.enable");
    debugger.send("Debugger.pause");
    Executor later = CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture.runAsync(() -> {}, later).join();
    debugger.send("Debugger.disable");
    page.waitForFunction("least => window.longestGap > least", length.toMillis() / 2.0);
    debugger.detach();
  }

  /** Waits until it has come back by itself, and says at which step. */
  long comesBack(String cause) {
    page.locator(".return-note").waitFor();
    assertThat(page.evaluate("window.before")).as("another page").isNull();
    long step = step();
    assertThat(page.locator(".return-note span").textContent()).isEqualTo(
      "%s: this is your experiment at step %,d.".formatted(cause, step)
    );
    assertThat(page.locator("#play").textContent()).as("paused").contains("Play");
    return step;
  }
}
