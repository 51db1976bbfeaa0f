package symmetry.ui.claims;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import symmetry.claims.exhibit.Figure;
import symmetry.number.Numerals;
import symmetry.ui.element.Block;
import symmetry.ui.element.HeaderCell;

/** Measured figures, a row each, with a column for each condition. */
final class FigureTable extends Block {

  FigureTable(List<Figure> figures, String label) {
    super("figure-table");
    inRole("group", label).getElement().setAttribute("tabindex", "0");
    SequencedSet<String> conditions = new LinkedHashSet<>();
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    for (Figure figure : figures) {
      conditions.add(figure.condition());
      rows
        .computeIfAbsent(figure.name(), _ -> new LinkedHashMap<>())
        .put(figure.condition(), figure.value());
    }
    NativeTable table = new NativeTable();
    if (conditions.size() > 1) {
      NativeTableRow head = table.getHead().addRow();
      head.add(new NativeTableCell());
      for (String condition : conditions) head.add(HeaderCell.ofColumn(condition));
    }
    rows.forEach((name, values) -> {
      NativeTableRow row = table.getBody().addRow();
      row.add(HeaderCell.ofRow(name));
      for (String condition : conditions) {
        Double value = values.get(condition);
        row.add(new NativeTableCell(value == null ? "" : Numerals.fourOrNever(value)));
      }
    });
    add(table);
  }
}
