package symmetry.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetry.number.Numerals;

/**
 * A table whose rows all have the same number of cells.
 *
 * @param width cells of a row
 * @param nameless whether the first row names all columns but the first, as R writes the names of rows
 */
record Grid(TableText text, int width, boolean nameless) {
  static Grid of(TableText text) throws TableFault {
    List<String[]> first = new ArrayList<>();
    text.each((row, cells) -> first.add(cells) && first.size() < 2);
    if (first.isEmpty()) throw TableFault.ofFile("it has no rows.");
    String[] head = first.getFirst();
    String[] next = first.getLast();
    int width = next.length;
    boolean trails = next.length > head.length && next[next.length - 1].isEmpty();
    if (trails) width--;
    boolean nameless = first.size() == 2 && head.length == width - 1;
    if (width < 2) {
      throw TableFault.ofFile(
        "it has one column, and at least two are needed: an input and a target."
      );
    }
    if (width > ReadTable.MOST_COLUMNS) {
      throw TableFault.ofFile(
        "it has %s columns, and at most %d are read.".formatted(
          Numerals.count(width),
          ReadTable.MOST_COLUMNS
        )
      );
    }
    return new Grid(text, width, nameless);
  }

  /** Visits all rows that are not empty; those of another width end it. */
  void each(Rows.Visitor visitor) throws TableFault {
    boolean[] begun = { false };
    text.each((row, cells) -> {
      boolean isFirst = !begun[0];
      begun[0] = true;
      return visitor.visit(row, fitted(row, cells, isFirst));
    });
  }

  private String[] fitted(long row, String[] cells, boolean isFirst) throws TableFault {
    if (cells.length == width) return cells;
    if (isFirst && nameless) {
      String[] shifted = new String[width];
      shifted[0] = "";
      System.arraycopy(cells, 0, shifted, 1, cells.length);
      return shifted;
    }
    // A separator behind the last cell.
    if (cells.length == width + 1 && cells[width].isEmpty()) return Arrays.copyOf(cells, width);
    String others = isFirst ? "the row below it has" : "the rows before it have";
    String why = "it has %s, and %s %d.".formatted(
      Numerals.counted(cells.length, "cell"),
      others,
      width
    );
    throw new TableFault(new TableProblem(row, "", "", why));
  }

  /** Whether the columns are named before the table. */
  boolean isNamed() {
    return text.names().size() == width;
  }
}
