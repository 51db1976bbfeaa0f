package symmetry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A page that plays, and what became of it. */
record PlayingPage(Page page) {
  private static final String STEP =
    "() => +(document.querySelector('play-board')?.dataset.step ?? -1)";
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

  /** Waits until it has played beyond where it stands, and says where that was. */
  long playsOn() {
    long step = step();
    page.waitForFunction(IS_BEYOND, (double) step);
    assertThat(page.evaluate("window.before")).as("the same page").isEqualTo(true);
    return step;
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
