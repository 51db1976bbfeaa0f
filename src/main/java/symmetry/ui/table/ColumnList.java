package symmetry.ui.table;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import symmetry.table.Choices;
import symmetry.table.Column;
import symmetry.table.ReadTable;
import symmetry.table.TableProblem;
import symmetry.ui.element.HeaderCell;
import symmetry.ui.element.Named;
import symmetry.ui.field.EnumSelect;

/** The columns of a table, each with its first values and what it is taken for. */
final class ColumnList extends Div {

  private static final int SHOWN = 4;

  /** Characters of a value. */
  private static final int LONGEST = 16;

  private final BiConsumer<Integer, Taking> onTaking;
  private final List<EnumSelect<Taking>> selects = new ArrayList<>();
  private final List<Span> reasons = new ArrayList<>();
  private List<Column> columns = List.of();

  /**
   * @param onTaking gets the index of a column, and what a person takes it for
   */
  ColumnList(BiConsumer<Integer, Taking> onTaking) {
    this.onTaking = onTaking;
  }

  void show(ReadTable table) {
    removeAll();
    selects.clear();
    reasons.clear();
    columns = table.columns();
    NativeTable list = Named.styled("data-table column-list", new NativeTable());
    list.getElement().setAttribute("aria-label", "Columns of the table");
    list
      .getHead()
      .add(new NativeTableRow(HeaderCell.ofColumn("Column"), HeaderCell.ofColumn("Taken for")));
    NativeTableBody body = list.addBody();
    for (int k = 0; k < columns.size(); k++) body.add(row(table, k));
    add(list);
  }

  void show(Choices choices) {
    for (int k = 0; k < columns.size(); k++) {
      Column column = columns.get(k);
      Taking taking = Taking.of(choices, k);
      selects.get(k).show(Taking.offered(column, k == choices.target()), taking);
      boolean isIgnored = taking == Taking.IGNORED && !column.ignoredFor().isEmpty();
      reasons.get(k).setText(isIgnored ? "Ignored: " + column.ignoredFor() + "." : "");
    }
  }

  private NativeTableRow row(ReadTable table, int k) {
    Column column = columns.get(k);
    HeaderCell name = HeaderCell.ofRow("");
    Span values = new Span(
      table
        .preview()
        .stream()
        .limit(SHOWN)
        .map(row -> row.get(k).isEmpty() ? "–" : TableProblem.shown(row.get(k), LONGEST))
        .collect(Collectors.joining(", "))
    );
    values.addClassName("column-values");
    values.setTitle(
      table
        .preview()
        .stream()
        .map(row -> row.get(k))
        .collect(Collectors.joining("\n"))
    );
    Span content = Named.styled("column-content", new Span(column.content()));
    Span reason = Named.styled("column-content", new Span());
    Span title = Named.styled("column-name", new Span(column.name()));
    name.add(title, values, content, reason);
    EnumSelect<Taking> select = new EnumSelect<Taking>("", Taking::label, taking ->
      onTaking.accept(k, taking)
    )
      .withId("column-" + (k + 1))
      .withName(column.name() + " is taken for");
    selects.add(select);
    reasons.add(reason);
    NativeTableCell taken = new NativeTableCell();
    taken.add(select);
    return new NativeTableRow(name, taken);
  }
}
