package symmetry.ui.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.number.Numerals;
import symmetry.session.TableVisit;
import symmetry.table.ReadTable;
import symmetry.table.Reading;
import symmetry.table.TableReader;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Segments;

/** A small table that is typed or pasted, cell by cell or as a text; it is read whenever one pauses. */
public final class TypedTable extends Div {

  public static final int MOST_ROWS = 200;

  private enum Form {
    GRID,
    TEXT;

    private String word() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    private String id() {
      return "typed-as-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Names of columns stand in one more. */
  private static final int MOST_LINES = MOST_ROWS + 1;

  /** As many as 200 rows of 64 columns have, with room to spare. */
  private static final int MOST_CHARACTERS = 250_000;

  private final TextArea text = Named.known("typed-text", new TextArea(this::setText));
  private final TableGrid grid = new TableGrid(MOST_LINES, this::setText, this::setText);
  private final Div asText;
  private final TableLook look;
  private final Segments<Form> forms = new Segments<>(
    "Type it as",
    List.of(Form.values()),
    Form::word,
    this::choose
  ).withIds(Form::id);

  /** As it was typed last, in either form. */
  private String typed = "";

  private boolean isGrid;

  /**
   * @param onUse gets the data that a person uses, and how its inputs are scaled; they are kept for the visit
   */
  public TypedTable(TableVisit visit, BiConsumer<OwnData, Scaling> onUse) {
    addClassNames("table-file", "typed-table");
    look = new TableLook("typed", visit, Scaling.RAW, onUse);
    NativeLabel label = new NativeLabel(
      "Separated by commas, semicolons or tabs, as spreadsheets copy them."
    );
    label.setFor("typed-text");
    asText = new Block("typed-as-text", Named.styled("help", label), text);
    Span what = new Span("A row for each sample, up to 200; names of columns above them.");
    add(
      new Block("typed-head", Named.styled("help", what), forms),
      Named.known("typed-grid", grid),
      asText,
      look,
      Panel.help(
        "A table that fits is in the link: whoever has the link can read it. A larger one travels as a file: save the text to share it."
      )
    );
    show(true);
  }

  /** Whether nothing was typed yet. */
  public boolean isBlank() {
    return typed.isBlank();
  }

  /** Puts a text in, as if it were typed. */
  public void setText(String table) {
    typed = table;
    choose(isGrid ? Form.GRID : Form.TEXT);
    read();
  }

  private void choose(Form form) {
    if (form == Form.GRID) showGrid();
    else showText();
  }

  /** Cell by cell; what does not fit a grid stays a text, and is refused below it. */
  private void showGrid() {
    if (!grid.text().equals(typed)) {
      Optional<String> cells = cells();
      if (cells.isEmpty()) {
        showText();
        return;
      }
      grid.show(cells.get());
    }
    show(true);
  }

  private void showText() {
    text.show(typed);
    show(false);
  }

  /** What was typed as a grid takes it, if it does. */
  private Optional<String> cells() {
    if (typed.length() > MOST_CHARACTERS) return Optional.empty();
    String cells = TableReader.tabbed(typed).orElse(typed);
    return cells.lines().count() > MOST_LINES ? Optional.empty() : Optional.of(cells);
  }

  private void show(boolean shownAsGrid) {
    isGrid = shownAsGrid;
    grid.getElement().setAttribute("hidden", !isGrid);
    asText.getElement().setAttribute("hidden", isGrid);
    forms.show(isGrid ? Form.GRID : Form.TEXT);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    read();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    look.forget();
  }

  private void read() {
    look.forget();
    if (typed.isBlank()) return;
    if (typed.length() > MOST_CHARACTERS) {
      look.refuse(
        "Your text has %s characters, and %s can be typed. Bring it as a file.".formatted(
          Numerals.count(typed.length()),
          Numerals.count(MOST_CHARACTERS)
        )
      );
      return;
    }
    Reading reading = TableReader.read(typed);
    if (reading instanceof ReadTable table && table.rows() > MOST_ROWS) {
      look.refuse(
        "Your text has %s rows, and %d can be typed. Bring it as a file.".formatted(
          Numerals.count(table.rows()),
          MOST_ROWS
        )
      );
      return;
    }
    look.show(isGrid ? "Your table" : "Your text", reading);
  }

  /** Vaadin's own is no part of what a page loads. */
  @Tag(Tag.TEXTAREA)
  private static final class TextArea extends TypedText {

    TextArea(Consumer<String> onTyped) {
      super(onTyped);
      getElement()
        .setAttribute("rows", "9")
        .setAttribute("spellcheck", "false")
        .setAttribute("autocapitalize", "off")
        .setAttribute("placeholder", "height,weight,kind\n1.2,3.4,cat\n0.8,2.9,dog");
    }
  }
}
