package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of somebody's own data: brought, looked at, changed, trained on. */
class TableIT extends BrowserTest {

  private static final Pattern ANOTHER_TABLE = Pattern.compile(
    ".*: This is another table than the link was made with: as large, .*"
  );

  /** Brings a file to the data sheet and waits for what is found in it. */
  static void look(Page page, String file) {
    look(page, file(file));
  }

  private static void look(Page page, Path file) {
    page.locator("#data").click();
    page.locator("#way-file").click();
    page.locator("#table-file").setInputFiles(file);
    page.locator("#table-form").waitFor();
  }

  private static Path file(String name) {
    return Path.of("src/test/resources/symmetry/table", name);
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "heart.data | 24 rows of 14 columns, separated by comma; UTF-8. | Classification into 0, 1, 2: 21 rows of 13 inputs. 3 rows left out for a missing value.",
      "winequality.csv | 30 rows of 7 columns, separated by semicolon; UTF-8. | Classification into 5, 6, 7: 30 rows of 6 inputs.",
      "banknote.txt | 20 rows of 5 columns, separated by comma; UTF-8. | Classification into 0, 1: 20 rows of 4 inputs.",
    }
  )
  void fileIsTrainedEndToEnd(String file, String form, String summary) {
    page.navigate("/?v=1&lr=0.03&init=glorot-uniform");
    waitForStart();
    look(page, file);
    assertThat(page.locator("#table-form")).hasText(file + ": " + form);
    assertThat(page.locator("#table-summary")).hasText(summary);
    page.locator("#use-table").click();
    assertThat(page.locator("#data-sheet")).isHidden();
    assertThat(page.locator(".pick-size")).hasText(Pattern.compile("\\d+ points"));
    waitForStart();
    double before = trainLoss();
    page.locator("#play").click();
    page.waitForFunction("() => +document.querySelector('play-board').dataset.step > 60");
    page.locator("#play").click();
    assertThat(page.locator("#play")).containsText("Play");
    assertThat(trainLoss()).isLessThan(before);
  }

  @Test
  void columnsAreTakenForWhatAPersonSays() {
    page.navigate("/?v=1");
    waitForStart();
    look(page, "winequality.csv");
    Locator summary = page.locator("#table-summary");
    take("column-7", "target, number");
    assertThat(summary).hasText("Regression: 30 rows of 6 inputs.");
    take("column-1", "ignored");
    assertThat(summary).hasText("Regression: 30 rows of 5 inputs.");
    take("column-2", "target, number");
    assertThat(summary).hasText("Regression: 30 rows of 5 inputs.");
    assertThat(page.locator("#column-7")).containsText("input, number");
    page.locator("#table-header").click();
    assertThat(page.locator("#table-form")).containsText("31 rows of 7 columns");
    assertThat(page.locator(".table-problems")).containsText(
      "Row 1, column “column 1”, “fixed acidity”: it is not a number."
    );
    assertThat(page.locator("#use-table")).isDisabled();
  }

  @Test
  void missingValuesAreFilledIfThatIsChosen() {
    page.navigate("/?v=1");
    waitForStart();
    look(page, "heart.data");
    take("table-missing", "use the mean");
    assertThat(page.locator("#table-summary")).hasText(
      "Classification into 0, 1, 2: 24 rows of 13 inputs. 3 missing values filled in."
    );
  }

  @Test
  void whatCannotBeReadIsRefusedByRow() throws IOException {
    page.navigate("/?v=1");
    waitForStart();
    page.locator("#data").click();
    page.locator("#way-file").click();
    page.locator("#table-file").setInputFiles(file("ragged.csv"));
    Locator refusal = page.locator("#table-refusal");
    assertThat(refusal).hasText(
      "ragged.csv was not read. Row 3: it has 2 cells, and the rows before it have 3."
    );
    assertThat(page.locator("#use-table")).isHidden();
    Path large = Files.createTempFile("large", ".csv");
    Files.write(large, new byte[10_000_001]);
    page.locator("#table-file").setInputFiles(large);
    assertThat(refusal).containsText("it has 10,000,001 bytes, and at most 10,000,000 are read.");
    Files.write(large, new byte[20_000_001]);
    page.locator("#table-file").setInputFiles(large);
    assertThat(page.locator("#table .file-drop-words")).containsText("at most 20 MB are read.");
    Files.delete(large);
  }

  @Test
  void linkOfALargeFileAsksForItAndSaysIfAnotherIsGiven() throws IOException {
    Path large = Files.createTempFile("large", ".csv");
    StringBuilder rows = new StringBuilder("a,b,y\n");
    for (int k = 0; k < 3000; k++) {
      rows.append("%.7f,%.7f,%d\n".formatted(Math.sin(k), Math.cos(k * k), k % 2));
    }
    Files.writeString(large, rows);
    page.navigate("/?v=1");
    waitForStart();
    look(page, large);
    page.locator("#use-table").click();
    page.waitForFunction("() => location.search.includes('data=file')");
    page.locator("play-board[data-step='0']").waitFor();
    page.locator("#step").click();
    page.locator("play-board[data-step='1']").waitFor();
    page.waitForFunction("() => location.search.includes('step=1')");
    String link = page.url();

    Page theirs = newVisitor();
    theirs.setViewportSize(390, 844);
    theirs.navigate(link);
    Locator ask = theirs.locator("#link-file");
    assertThat(ask).containsText("a table of 3,000 rows of 2 inputs");
    assertThat(theirs).hasURL(Pattern.compile(".*\\bsha256=[0-9a-f]{64}.*"));
    theirs.locator("#wanted-file").setInputFiles(file("ragged.csv"));
    assertThat(ask.locator("[role=alert]")).hasText(
      "ragged.csv: Row 3: it has 2 cells, and the rows before it have 3."
    );
    Path other = Files.createTempFile("other", ".csv");
    Files.writeString(other, rows.toString().replace("0.8414710", "0.8414711"));
    theirs.locator("#wanted-file").setInputFiles(other);
    assertThat(ask.locator("[role=alert]")).hasText(ANOTHER_TABLE);
    theirs.locator("#wanted-file").setInputFiles(large);
    assertThat(ask).isHidden();
    theirs.locator("play-board[data-step='1']").waitFor();
    assertThat(theirs.locator(".pick-size")).hasText("3,000 points");
    assertThat(fingerprint(theirs)).isEqualTo(fingerprint(page));
    theirs.reload();
    theirs.locator("play-board[data-step='1']").waitFor();
    assertThat(theirs.locator("#link-file")).isHidden();

    String query = link.substring(link.indexOf('?')).replace("&step=1", "");
    for (String path : List.of("/compare", "/restarts", "/landscape", "/embed")) {
      wantedAndDropped(path + query, Files.readString(other), rows.toString());
    }
    Files.delete(large);
    Files.delete(other);
  }

  /** Every page asks; the file is dropped there, as from a desktop. */
  private void wantedAndDropped(String link, String other, String wanted) {
    Page one = newVisitor();
    one.navigate(link);
    Locator ask = one.locator("#link-file");
    assertThat(ask).containsText("a table of 3,000 rows of 2 inputs");
    assertThat(one.locator("#link-problems")).isHidden();
    assertThat(one).hasURL(Pattern.compile(".*\\bsha256=[0-9a-f]{64}.*"));
    drop(one, "#wanted", other);
    assertThat(ask.locator("[role=alert]")).hasText(ANOTHER_TABLE);
    drop(one, "#wanted", wanted);
    assertThat(ask).isHidden();
    assertThat(one.locator("#link-problems")).isHidden();
    assertThat(one).hasURL(Pattern.compile(".*\\bsha256=[0-9a-f]{64}.*"));
  }

  private static void drop(Page page, String place, String text) {
    Map<String, JSHandle> dragged = Map.of(
      "dataTransfer",
      page.evaluateHandle(
        """
        text => {
          const dragged = new DataTransfer();
          dragged.items.add(new File([text], "dropped.csv"));
          return dragged;
        }""",
        text
      )
    );
    page.locator(place).dispatchEvent("dragover", dragged);
    assertThat(page.locator(place)).hasClass("is-over");
    page.locator(place).dispatchEvent("drop", dragged);
    assertThat(page.locator(place)).not().hasClass("is-over");
  }

  /** It lies over the network of a phone, so it is small; without it a change goes on from what is shown. */
  @Test
  void wantedFileTakesLittleRoom_andIsNotAskedForOnceSomethingIsChanged() {
    page.setViewportSize(390, 844);
    page.navigate("/?v=1&data=file&rows=3000&sha256=" + "0".repeat(64));
    waitForStart();
    Locator ask = page.locator("#link-file");
    assertThat(ask).isVisible();
    assertThat(ask.boundingBox().height).isLessThan(150);
    page.locator("#step").click();
    page.locator("play-board[data-step='1']").waitFor();
    assertThat(page).hasURL(Pattern.compile(".*\\bsha256=0{64}"));
    assertThat(ask).isVisible();
    page.locator("#more-key").click();
    page.locator("#new-seed").click();
    assertThat(ask).isHidden();
  }

  @Test
  void experimentIsSavedWithItsTableAndOpenedByAnother() {
    page.navigate("/?v=1&hidden=3&init=glorot-uniform");
    waitForStart();
    look(page, "heart.data");
    page.locator("#use-table").click();
    page.waitForFunction("() => location.search.includes('data=own')");
    waitForStart();
    page.locator("#data").click();
    Download saved = page.waitForDownload(() -> page.locator("#save-experiment").click());
    page.locator("#data-sheet").press("Escape");
    page.locator("#step").click();
    page.locator("play-board[data-step='1']").waitFor();

    Page theirs = newVisitor();
    theirs.navigate("/?v=1");
    theirs.locator("play-board[data-step='0']").waitFor();
    theirs.locator("#data").click();
    theirs.locator("#way-file").click();
    theirs.locator("#table-file").setInputFiles(saved.path());
    theirs.waitForFunction("() => location.search.includes('data=own')");
    theirs.locator("play-board[data-step='0']").waitFor();
    theirs.locator("#step").click();
    theirs.locator("play-board[data-step='1']").waitFor();
    assertThat(fingerprint(theirs)).isEqualTo(fingerprint(page));
    theirs.locator("#share").click();
    assertThat(theirs.locator("#own-data-note")).containsText(
      "Your data are in the link, so they are public: whoever has it can read them."
    );
  }

  /** With the keyboard alone, and every control has a name. */
  @Test
  void columnsAreReachedByKeyboardAndHaveNames() {
    page.navigate("/?v=1");
    waitForStart();
    look(page, "banknote.txt");
    Locator select = page.getByRole(
      AriaRole.BUTTON,
      new Page.GetByRoleOptions().setName("column 5 is taken for target, classes")
    );
    select.press("Enter");
    page.locator("[role=option][selected]:visible").press("Enter");
    assertThat(page.locator("[role=option]:visible")).hasCount(0);
    page.locator("#use-table").press("Enter");
    assertThat(page.locator("#data-sheet")).isHidden();
  }

  private void waitForStart() {
    page.locator("play-board[data-step='0']").waitFor();
  }

  private static String fingerprint(Page page) {
    String text = page.locator("#fingerprint").textContent();
    assertThat(text).hasSize(64);
    return text;
  }

  private double trainLoss() {
    return Double.parseDouble(page.locator("[data-text=train-loss]").first().textContent());
  }

  private void take(String select, String item) {
    page.locator("#" + select).click();
    page.locator("[role=option]:visible:text-is(\"%s\")".formatted(item)).click();
  }
}
