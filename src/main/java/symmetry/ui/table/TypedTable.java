package symmetry.ui.table;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.function.BiConsumer;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.number.Numerals;
import symmetry.session.TableVisit;
import symmetry.table.ReadTable;
import symmetry.table.Reading;
import symmetry.table.TableReader;
import symmetry.ui.panel.Panel;

/** A small table that is typed or pasted; it is read whenever one pauses. */
public final class TypedTable extends Div {

  public static final int MOST_ROWS = 200;

  /** As many as 200 rows of 64 columns have, with room to spare. */
  private static final int MOST_CHARACTERS = 250_000;

  private static final int PAUSE_MS = 400;

  private final TextArea text = new TextArea();
  private final TableLook look;

  /**
   * @param onUse gets the data that a person uses, and how its inputs are scaled; they are kept for the visit
   */
  public TypedTable(TableVisit visit, BiConsumer<OwnData, Scaling> onUse) {
    addClassNames("table-file", "typed-table");
    look = new TableLook("typed", visit, Scaling.RAW, onUse);
    NativeLabel label = new NativeLabel(
      "A row for each sample, up to 200; separated by commas, semicolons or tabs, as spreadsheets copy them."
    );
    label.addClassName("help");
    label.setFor("typed-text");
    text.setId("typed-text");
    text.addValueChangeListener(e -> read());
    add(
      label,
      text,
      look,
      Panel.help(
        "A table that fits is in the link: whoever has the link can read it. A larger one travels as a file: save the text to share it."
      )
    );
  }

  /** Puts a text in, as if it were typed. */
  public void setText(String table) {
    text.setValue(table);
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
    String typed = text.getValue();
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
    look.show("Your text", reading);
  }

  /** Vaadin's own is no part of what a page loads. */
  @Tag(Tag.TEXTAREA)
  private static final class TextArea extends AbstractSinglePropertyField<TextArea, String> {

    private static final long serialVersionUID = 1;

    TextArea() {
      super("value", "", false);
      getElement()
        .addPropertyChangeListener("value", "input", e -> {})
        .debounce(PAUSE_MS, DebouncePhase.TRAILING);
      getElement()
        .setAttribute("rows", "9")
        .setAttribute("spellcheck", "false")
        .setAttribute("autocapitalize", "off")
        .setAttribute("placeholder", "height,weight,kind\n1.2,3.4,cat\n0.8,2.9,dog");
    }
  }
}
