package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The Compare page as a person uses it. */
class CompareIT extends BrowserTest {

  @Test
  void firstVisitShowsClonesBesideUnitsThatPart() {
    page.navigate("/compare");
    waitForStep(0);
    page.waitForURL("**/compare?v=1&data=circle&hidden=8&b.init=glorot-uniform");
    assertThat(page.locator("#differences tbody tr")).hasCount(1);
    assertThat(page.locator("#differences")).containsText("Weights start as");
    assertThat(page.locator("#fairness")).containsText("the same samples");

    page.locator("#step-100").click();
    waitForStep(100);
    assertThat(ledger("a")).hasText("All 8 units are identical");
    assertThat(ledger("b")).hasText("All 8 units are different");
    assertThat(page.locator("comparison-chart .chart-key output").first()).hasText(
      loss("a").textContent()
    );
    page.keyboard().press("ArrowLeft");
    waitForStep(99);
    page.keyboard().press("r");
    waitForStep(0);
  }

  @Test
  void shadowOfClonesStaysAndShadowOfOthersDoesNot() {
    page.navigate("/compare");
    waitForStep(0);
    page.locator("#preset-width-one").click();
    page.waitForURL("**/compare?v=1&data=circle&hidden=8&b.shadow=a");
    waitForStep(0);
    page.locator("#step-100").click();
    waitForStep(100);
    assertThat(page.locator("#b-gap")).containsText("One unit is enough");
    assertThat(page.locator("#open-b")).isHidden();

    page.locator("#change-a vaadin-details-summary").click();
    page.locator("#a-init").click();
    page.locator("vaadin-select-item:has-text('Glorot uniform')").first().click();
    page.waitForURL("**/compare?v=1&data=circle&hidden=8&init=glorot-uniform&b.shadow=a");
    waitForStep(0);
    page.locator("#step-100").click();
    waitForStep(100);
    assertThat(page.locator("#b-gap")).containsText("This one unit does not do the same");
    assertThat(page.locator("#b-doubts")).containsText("do not start as clones");
  }

  @Test
  void membersAreAddedChangedAndRemoved() {
    page.navigate("/compare?v=1&count=1");
    waitForStep(0);
    page.locator("#add-member").click();
    page.waitForURL("**/compare?v=1");
    page.locator("#change-b vaadin-details-summary").click();
    page.locator("#b-hidden input").fill("3-999");
    page.locator("#b-hidden input").press("Enter");
    assertThat(page.locator("#b-hidden")).containsText("a whole number from 1 to 256");
    page.locator("#b-hidden input").fill("3-3");
    page.locator("#b-hidden input").press("Enter");
    page.waitForURL("**/compare?v=1&b.hidden=3-3");
    page.locator("#shadow-b").click();
    page.waitForURL("**/compare?v=1&b.hidden=3-3&c.shadow=b");
    page.locator("#all-seed input").fill("9");
    page.locator("#all-seed input").press("Enter");
    page.waitForURL("**/compare?v=1&seed=9&b.hidden=3-3&c.shadow=b");
    page.locator("#remove-a").click();
    page.waitForURL("**/compare?v=1&seed=9&hidden=3-3&b.shadow=a");
    assertThat(page.locator(".member-card")).hasCount(2);
    assertThat(page.locator("#open-a")).hasAttribute("href", "./?v=1&seed=9&hidden=3-3");
  }

  @Test
  void badLinkNamesTheExperimentAndTheBound() {
    page.navigate("/compare?v=1&a.lr=0&b.shadow=b&nonsense=%3Cscript%3E&step=5");
    waitForStep(5);
    assertThat(page.locator("#link-problems li")).hasCount(3);
    assertThat(page.locator("#link-problems")).containsText("a.lr");
    assertThat(page.locator("#link-problems")).containsText("a number from 1e-6 to 100");
    assertThat(page.locator("#link-problems")).containsText("b.shadow");
    assertThat(page.locator("#link-problems")).containsText("nonsense");
  }

  @Test
  void playgroundLeadsToItsExperimentBesideTheAdvice() {
    page.navigate("/?v=1&act=relu&seed=5");
    page.waitForSelector("play-board[data-step='0']");
    page.locator("#open-in-button").click();
    page.locator("#open-in a[data-page=compare]").click();
    page.waitForURL("**/compare?v=1&seed=5&act=relu&b.init=he-normal&b.initout=glorot-uniform");
    waitForStep(0);
    page.locator("#open-b").click();
    page.waitForURL("**/?v=1&seed=5&act=relu&init=he-normal&initout=glorot-uniform");
    page.waitForSelector("play-board[data-step='0']");
  }

  @Test
  void playingGoesOnUntilPaused() {
    page.navigate("/compare?v=1&data=moons&batch=10&b.init=he-normal&c.hidden=16&d.shadow=c");
    waitForStep(0);
    page.keyboard().press("Space");
    page.waitForFunction("() => +document.querySelector('play-board').dataset.step > 50");
    page.keyboard().press("Space");
    assertThat(page.locator("#play")).containsText("Play");
  }

  private Locator ledger(String letter) {
    return page.locator("[data-text=%s-ledger-1]".formatted(letter));
  }

  private Locator loss(String letter) {
    return page.locator("#figure-%s-train-loss".formatted(letter));
  }

  private void waitForStep(long step) {
    page.waitForSelector("play-board[data-step='%d']".formatted(step));
  }
}
