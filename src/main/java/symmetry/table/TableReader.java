package symmetry.table;

import java.util.List;
import java.util.Optional;
import symmetry.number.Numerals;

/** Reads tables. What they are is found out from what stands in them, not from names of files. */
public final class TableReader {

  /** Of a file, and of a text in characters. */
  public static final int MOST_BYTES = 10_000_000;

  private TableReader() {}

  /** Reads a file. */
  public static Reading read(byte[] file) {
    if (file.length > MOST_BYTES) return tooLarge(file.length, "bytes");
    try {
      FileText text = FileText.of(file);
      return ReadTable.of(text.text(), text.encoding());
    } catch (TableFault fault) {
      return new Reading.Refused(fault.problem());
    }
  }

  /** Reads what somebody typed or pasted. */
  public static Reading read(String text) {
    if (text.length() > MOST_BYTES) return tooLarge(text.length(), "characters");
    try {
      return ReadTable.of(text, "");
    } catch (TableFault fault) {
      return new Reading.Refused(fault.problem());
    }
  }

  /**
   * What somebody typed or pasted, with tabs between its cells and each row on a line, as a grid of cells takes it:
   * names of columns first, if they stand before the table. Nothing if it cannot be cut into rows of one width.
   *
   * @param text of at most {@link #MOST_BYTES} characters
   */
  public static Optional<String> tabbed(String text) {
    StringBuilder rows = new StringBuilder();
    try {
      Grid grid = Grid.of(TableText.of(text));
      if (grid.isNamed()) append(rows, grid.text().names());
      grid.each((_, cells) -> append(rows, List.of(cells)));
    } catch (TableFault fault) {
      return Optional.empty();
    }
    return Optional.of(rows.toString());
  }

  private static boolean append(StringBuilder rows, List<String> cells) {
    for (int k = 0; k < cells.size(); k++) {
      String cell = cells.get(k).replaceAll("\\s+", " ");
      if (k > 0) rows.append('\t');
      rows.append(cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    rows.append('\n');
    return true;
  }

  private static Reading tooLarge(int size, String what) {
    return new Reading.Refused(
      TableProblem.ofFile(
        "it has %s %s, and at most %s are read.".formatted(
          Numerals.count(size),
          what,
          Numerals.count(MOST_BYTES)
        )
      )
    );
  }
}
