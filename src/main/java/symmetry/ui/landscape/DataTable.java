package symmetry.ui.landscape;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table of texts, its first column naming the rows. */
final class DataTable extends NativeTable {

  private final NativeTableBody body = new NativeTableBody();

  DataTable(String caption, String... columns) {
    addClassName("data-table");
    setCaptionText(caption);
    NativeTableRow head = new NativeTableRow();
    for (String column : columns) head.add(header(column, "col"));
    getHead().add(head);
    add(body);
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
