package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import symmetry.number.Numerals;
import symmetry.study.file.FileRows;
import symmetry.ui.element.Block;
import symmetry.ui.element.HeaderCell;
import symmetry.ui.element.Named;

/** The layers as a table: a click on a column sorts by it, one on a layer shows it. */
final class LayerTable extends Block {

  private static final int NAME = 1;
  private static final int WORST = 2;

  /** Rows that stand on the page; the file has all. */
  private static final int MOST = 200;

  private final IntConsumer onLayer;
  private FileRows rows = FileRows.NONE;
  private int sortedBy;
  private boolean descending;

  /**
   * @param onLayer gets the number of a layer, from 1
   */
  LayerTable(IntConsumer onLayer) {
    super("layer-table table-scroll");
    this.onLayer = onLayer;
    scrolling("Table of layers");
  }

  void show(FileRows shown) {
    rows = shown;
    sortedBy = 0;
    descending = false;
    draw();
  }

  private void sortBy(int column) {
    descending = column == sortedBy && !descending;
    sortedBy = column;
    draw();
  }

  private void draw() {
    removeAll();
    NativeTable table = Named.styled("data-table", new NativeTable());
    NativeTableRow head = new NativeTableRow();
    for (int column = 0; column < rows.columns().size(); column++) head.add(header(column));
    table.getHead().add(head);
    NativeTableBody body = table.addBody();
    List<List<@Nullable Object>> sorted = new ArrayList<>(rows.values());
    Comparator<List<@Nullable Object>> order = (a, b) -> compare(a.get(sortedBy), b.get(sortedBy));
    sorted.sort(descending ? order.reversed() : order);
    for (List<@Nullable Object> row : sorted.subList(0, Math.min(MOST, sorted.size()))) {
      body.add(row(row));
    }
    add(table);
    if (sorted.size() > MOST) {
      add(new Div("%d of %d layers; the CSV file has all.".formatted(MOST, sorted.size())));
    }
  }

  private HeaderCell header(int column) {
    NativeButton button = new NativeButton(rows.columns().get(column), _ -> sortBy(column));
    HeaderCell cell = HeaderCell.ofColumn("");
    cell.add(Named.styled("sort", button));
    if (column == sortedBy) {
      cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
    }
    return cell;
  }

  private NativeTableRow row(List<@Nullable Object> values) {
    NativeTableRow row = new NativeTableRow();
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      NativeTableCell cell = new NativeTableCell();
      if (column == NAME) {
        int number = values.getFirst() instanceof Integer n ? n : 0;
        NativeButton open = new NativeButton(written(value), _ -> onLayer.accept(number));
        cell.add(Named.styled("layer-name", open));
      } else {
        cell.setText(written(value));
      }
      if (value instanceof Number) cell.addClassName("number");
      row.add(cell);
    }
    Object worst = values.get(WORST);
    if (worst instanceof String word && !word.isEmpty()) row.addClassName("is-" + word);
    return row;
  }

  static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "—";
      case Double number -> Numerals.upTo(3, number);
      case Number whole -> Numerals.count(whole.longValue());
      default -> value.toString();
    };
  }

  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Double.compare(x.doubleValue(), y.doubleValue());
    }
    return (a == null ? "" : a.toString()).compareTo(b == null ? "" : b.toString());
  }
}
