package symmetry.ui.landscape;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table of texts, its first column naming the rows; scrolls by itself where it is too wide. */
final class DataTable extends Div {

  private final NativeTableBody body = new NativeTableBody();

  DataTable(String caption, String... columns) {
    NativeTable table = new NativeTable();
    table.addClassName("data-table");
    table.setCaptionText(caption);
    NativeTableRow head = new NativeTableRow();
    for (String column : columns) head.add(header(column, "col"));
    table.getHead().add(head);
    table.add(body);
    add(table);
    addClassName("table-scroll");
    // What scrolls must be reachable by keyboard.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", caption);
  }

  void show(List<List<String>> rows) {
    body.removeAll();
    for (List<String> texts : rows) {
      NativeTableRow row = new NativeTableRow(header(texts.getFirst(), "row"));
      for (String text : texts.subList(1, texts.size())) row.add(new NativeTableCell(text));
      body.add(row);
    }
  }

  private static NativeTableHeaderCell header(String text, String scope) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
