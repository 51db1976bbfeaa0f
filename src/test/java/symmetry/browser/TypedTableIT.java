package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A small table, typed or pasted, cell by cell or as a text. */
class TypedTableIT extends BrowserTest {

  private static final String PASTED = """
  (input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }""";

  private static final String CELLS = """
  () => document.querySelector("table-grid").value""";

  /** Types a small table as a text. */
  static void typeText(Page page) {
    open(page);
    page.locator("#typed-as-text").click();
    page
      .locator("#typed-text")
      .fill("height;weight;kind\n1,2;3,4;cat\n0,8;2,9;dog\n2,8;1,9;dog\n0,9;2;cat\n?;2;cat\n");
    page.locator("#use-typed:enabled").waitFor();
  }

  /** Pastes a table of many rows and columns into the grid. */
  static void fillGrid(Page page) {
    open(page);
    paste(
      page,
      "length,width,height,weight,price,kind\n" +
        "1.25,2.5,3.75,400,5000,large\n".repeat(20) +
        "0.25,0.5,0.75,40,500,small\n".repeat(20)
    );
    page.locator("#use-typed:enabled").waitFor();
  }

  private static void open(Page page) {
    page.locator("#data").click();
    page.locator("#way-type").click();
    page.locator(".cell-input").waitFor();
  }

  private static void paste(Page page, String text) {
    page.locator(".cell-input").evaluate(PASTED, text);
  }

  private String cells() {
    return (String) page.evaluate(CELLS);
  }

  private void keys(String... keys) {
    for (String key : keys) page.keyboard().press(key);
  }

  private void opening() {
    page.navigate("/");
    page.waitForSelector("play-board[data-step='0']");
  }

  @Test
  void cellsAreTyped_byKeysAlone_andLearned() {
    opening();
    open(page);
    page.locator(".cell-input").focus();
    for (String word : "size kind  1 small  2 large  3 large".split(" ", -1)) {
      page.keyboard().type(word);
      keys("Tab");
    }
    assertThat(page.locator("#typed-summary")).hasText(
      "Classification into large, small: 3 rows of 1 input."
    );
    assertThat(cells()).isEqualTo("size\tkind\n1\tsmall\n2\tlarge\n3\tlarge\n");
    keys("ArrowUp", "ArrowLeft");
    assertThat(page.locator(".cell-input")).hasAttribute("aria-label", "Row 3, column 2");
    page.keyboard().type("tiny");
    keys("Escape");
    assertThat(page.locator("[aria-label='Add row']")).isFocused();
    assertThat(page.locator("#data-sheet")).isVisible();
    assertThat(page.locator("#typed-summary")).containsText("large, small, tiny");
    page.locator("#use-typed").click();
    assertThat(page.locator("#data .pick-size")).hasText("3 points");
  }

  @Test
  void tableOfASpreadsheet_isPasted_andTakenBack() {
    opening();
    open(page);
    paste(page, "a\tb\n1\t2\n3\t4\n5\t6");
    assertThat(page.locator("#typed-form")).hasText(
      "Your table: 3 rows of 2 columns, separated by tab."
    );
    page.locator(".grid-cells td:has-text('4')").click();
    paste(page, "7\t8\n9\t10");
    assertThat(cells()).isEqualTo(
      "a\tb\n1\t2\n3\t7\t8\n5\t9\t10\n".replace("b\n1\t2", "b\t\n1\t2\t")
    );
    keys("Control+z");
    assertThat(cells()).isEqualTo("a\tb\n1\t2\n3\t4\n5\t6\n");
    keys("Control+Shift+z");
    page.locator("[aria-label='Remove column']").click();
    page.locator("[aria-label='Remove row']").click();
    assertThat(cells()).isEqualTo("a\t\n1\t\n5\t10\n");
    page.locator("[aria-label='Add column']").click();
    assertThat(page.locator(".grid-cells thead th")).hasCount(3);
    paste(page, "1\t2\n".repeat(201));
    assertThat(page.locator(".grid-words")).containsText("Not pasted: 201 by 2 cells");
  }

  @Test
  void anyTextIsPastedIntoABlankGrid_andFormsAreChanged() {
    opening();
    open(page);
    paste(page, "\"length\";kind\n1,5;cat\n2,5;dog\n");
    assertThat(page.locator("#typed-summary")).hasText(
      "Classification into cat, dog: 2 rows of 1 input."
    );
    assertThat(cells()).isEqualTo("length\tkind\n1,5\tcat\n2,5\tdog\n");
    page.locator("#typed-as-text").click();
    assertThat(page.locator("#typed-text")).hasValue("\"length\";kind\n1,5;cat\n2,5;dog\n");
    page.locator("#typed-text").fill("a b\n1 2\n3 5\n");
    // At once: what was typed last is not lost.
    page.locator("#typed-as-grid").click();
    page.waitForFunction(
      "() => document.querySelector('table-grid').value === 'a\\tb\\n1\\t2\\n3\\t5\\n'"
    );
  }

  @Test
  void finger_typesIntoCells() {
    page.setViewportSize(390, 844);
    opening();
    page.locator("phone-tabs button:has-text('Settings')").click();
    open(page);
    page.locator(".grid-cells tbody tr:nth-child(2) td:nth-of-type(2)").click();
    page.keyboard().type("3");
    keys("Enter");
    page.keyboard().type("4");
    assertThat(cells()).isEqualTo("\t\n\t3\n\t4\n");
  }

  @Test
  void textIsReadAtOnce_andLearned() {
    opening();
    typeText(page);
    assertThat(page.locator("#typed-summary")).hasText(
      "Classification into cat, dog: 4 rows of 2 inputs. 1 row left out for a missing value."
    );
    page.locator("#typed-text").fill("a,b,c\n1,2,x\n2,3\n");
    assertThat(page.locator("#typed-refusal")).hasText(
      "Your text was not read. Row 3: it has 2 cells, and the rows before it have 3."
    );
    assertThat(page.locator("#use-typed")).isHidden();
    page.locator("#typed-text").fill("a,b\n" + "1,2\n".repeat(201));
    assertThat(page.locator("#typed-refusal")).hasText(
      "Your text has 201 rows, and 200 can be typed. Bring it as a file."
    );
    page.locator("#type-present").click();
    page.locator("#use-typed:enabled").click();
    assertThat(page.locator("#data .pick-name")).hasText("Own data");
    assertThat(page.locator("#data .pick-size")).hasText("200 points");
    assertThat(page).hasURL(Pattern.compile("data=own&rows=200"));
    String address = page.url();
    page.reload();
    page.waitForSelector("play-board[data-step='0']");
    assertThat(page.locator("#link-problems")).isHidden();
    assertThat(page).hasURL(address);
    page.locator("#data").click();
    assertThat(page.locator("#way-type")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".grid-cells tbody tr")).hasCount(201);
  }
}
