package symmetry.ui.landscape;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import symmetry.ui.element.Block;
import symmetry.ui.element.HeaderCell;

/** A small table of texts, its first column naming the rows; scrolls by itself where it is too wide. */
final class DataTable extends Block {

  private final NativeTableBody body = new NativeTableBody();

  DataTable(String caption, String... columns) {
    super("table-scroll");
    NativeTable table = new NativeTable();
    table.addClassName("data-table");
    table.setCaptionText(caption);
    NativeTableRow head = new NativeTableRow();
    for (String column : columns) head.add(HeaderCell.ofColumn(column));
    table.getHead().add(head);
    table.add(body);
    add(table);
    scrolling(caption);
  }

  void show(List<List<String>> rows) {
    body.removeAll();
    for (List<String> texts : rows) {
      NativeTableRow row = new NativeTableRow(HeaderCell.ofRow(texts.getFirst()));
      for (String text : texts.subList(1, texts.size())) row.add(new NativeTableCell(text));
      body.add(row);
    }
  }
}
