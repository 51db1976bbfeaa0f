package symmetry.ui.table;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import symmetry.table.ReadTable;

/** A small table cell by cell: a text with tabs. */
@Tag("table-grid")
final class TableGrid extends TypedText {

  private final Consumer<String> onPasted;

  /**
   * @param rows at most, names of columns included
   * @param onTyped gets the table
   * @param onPasted gets a text that was pasted into a blank grid, as it is
   */
  TableGrid(int rows, Consumer<String> onTyped, Consumer<String> onPasted) {
    super(onTyped);
    this.onPasted = onPasted;
    getElement()
      .setAttribute("rows", Integer.toString(rows))
      .setAttribute("columns", Integer.toString(ReadTable.MOST_COLUMNS));
  }

  @ClientCallable
  private void pasted(String text) {
    onPasted.accept(text);
  }
}
