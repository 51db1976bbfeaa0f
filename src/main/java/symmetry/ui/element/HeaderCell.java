package symmetry.ui.element;

import com.vaadin.flow.component.html.NativeTableHeaderCell;

/** A cell of a table that names its column or its row. */
public final class HeaderCell extends NativeTableHeaderCell {

  private HeaderCell(String scope, String name) {
    super(name);
    getElement().setAttribute("scope", scope);
  }

  public static HeaderCell ofColumn(String name) {
    return new HeaderCell("col", name);
  }

  public static HeaderCell ofRow(String name) {
    return new HeaderCell("row", name);
  }
}
