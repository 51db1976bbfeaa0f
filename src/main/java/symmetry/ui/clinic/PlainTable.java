package symmetry.ui.clinic;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import symmetry.study.file.FileRows;
import symmetry.ui.element.Block;
import symmetry.ui.element.HeaderCell;

/** Rows as they are. */
final class PlainTable extends Block {

  PlainTable(String name) {
    super("layer-table table-scroll");
    scrolling(name);
  }

  void show(FileRows rows) {
    removeAll();
    NativeTable table = new NativeTable();
    table.addClassName("data-table");
    NativeTableRow head = new NativeTableRow();
    boolean[] isNumber = new boolean[rows.columns().size()];
    for (int column = 0; column < isNumber.length; column++) {
      int at = column;
      isNumber[column] = rows
        .values()
        .stream()
        .anyMatch(values -> values.get(at) instanceof Number);
      HeaderCell cell = HeaderCell.ofColumn(rows.columns().get(column));
      if (isNumber[column]) cell.addClassName("number");
      head.add(cell);
    }
    table.getHead().add(head);
    NativeTableBody body = table.addBody();
    for (var values : rows.values()) {
      NativeTableRow row = new NativeTableRow();
      for (int column = 0; column < isNumber.length; column++) {
        NativeTableCell cell = new NativeTableCell(LayerTable.written(values.get(column)));
        if (isNumber[column]) cell.addClassName("number");
        row.add(cell);
      }
      body.add(row);
    }
    add(table);
  }
}
