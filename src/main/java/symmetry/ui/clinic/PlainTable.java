package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import symmetry.study.file.FileRows;

/** Rows as they are. */
final class PlainTable extends Div {

  PlainTable(String name) {
    addClassNames("layer-table", "table-scroll");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", name);
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
      NativeTableHeaderCell cell = new NativeTableHeaderCell(rows.columns().get(column));
      cell.getElement().setAttribute("scope", "col");
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
