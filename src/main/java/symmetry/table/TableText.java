package symmetry.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that is a table, and how it is cut into rows and cells: found out from its first rows.
 *
 * @param body what is cut, without what stands before the table
 * @param before lines that stand before it
 * @param names of columns that stand before the table; empty if there are none
 */
record TableText(String body, long before, Separator separator, char quote, List<String> names) {
  private static final int SAMPLE_ROWS = 100;
  private static final int SAMPLE_CHARACTERS = 200_000;

  /** What is left of the evenness of a separator that leaves numbers together. */
  private static final double UNCUT_SHARE = 0.1;

  /** Two numbers with blanks between them that are no thousands: such a cell was not cut where it should be. */
  private static final Pattern UNCUT = Pattern.compile(
    "[-+]?[\\d.,]*\\d(?: {2,}|[ \\t](?!\\d{3}(?:\\D|$)))[-+]?\\d.*"
  );

  private static final Pattern SINGLE_QUOTED = Pattern.compile(
    "(?:^|[,;\\t| ])'[^']*'(?=$|[,;\\t| ])"
  );
  private static final Pattern DOUBLE_QUOTED = Pattern.compile("(?:^|[,;\\t| ])\"");

  static TableText of(String text) throws TableFault {
    Preamble preamble = Preamble.of(text);
    String body = text.substring(preamble.length());
    List<String> lines = sample(body);
    if (lines.isEmpty()) throw TableFault.ofFile("it has no rows.");
    if (WrappedRows.areIn(lines)) {
      body = WrappedRows.unwrapped(body);
      lines = sample(body);
    }
    char quote = quote(lines);
    String sample = String.join("\n", lines);
    Separator separator = preamble
      .separator()
      .flatMap(Separator::of)
      .or(() -> found(sample, quote))
      .orElseThrow(() -> uncut(preamble.lines(), sample));
    List<String> names = preamble.names().isEmpty()
      ? cut(preamble.comment(), separator, quote)
      : preamble.names();
    return new TableText(
      separator.prepared(body, quote),
      preamble.lines(),
      separator,
      quote,
      names
    );
  }

  /** Visits all rows that are not empty. */
  void each(Rows.Visitor visitor) throws TableFault {
    Rows.each(body, separator.cut(), quote, before, visitor);
  }

  /** The first lines that are not empty. */
  private static List<String> sample(String text) {
    int end = Math.min(text.length(), SAMPLE_CHARACTERS);
    return text
      .substring(0, end)
      .lines()
      .filter(line -> !line.isBlank())
      .limit(SAMPLE_ROWS)
      .toList();
  }

  private static TableFault uncut(long before, String sample) {
    String first = sample.lines().findFirst().orElse("");
    return new TableFault(
      new TableProblem(
        before + 1,
        "",
        first,
        "no comma, semicolon, tab, bar or blank separates cells; a table has at least two columns."
      )
    );
  }

  /** Single ones if whole fields stand in them and none in double ones. */
  private static char quote(List<String> lines) {
    boolean isSingle =
      lines.stream().anyMatch(line -> SINGLE_QUOTED.matcher(line).find()) &&
      lines.stream().noneMatch(line -> DOUBLE_QUOTED.matcher(line).find());
    return isSingle ? '\'' : '"';
  }

  /** Whichever cuts most rows into the same number of cells, two at least. */
  private static Optional<Separator> found(String sample, char quote) {
    Separator best = null;
    double evenest = 0;
    for (Separator separator : Separator.values()) {
      double even = evenness(sample, separator, quote);
      if (even > evenest) {
        best = separator;
        evenest = even;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The share of rows that have as many cells as most; less where numbers stand together in a cell. */
  private static double evenness(String sample, Separator separator, char quote) {
    Map<Integer, Integer> widths = new HashMap<>();
    int uncut = 0;
    int rows = 0;
    for (String[] cells : rows(sample, separator, quote)) {
      rows++;
      widths.merge(cells.length, 1, Integer::sum);
      if (Arrays.stream(cells).anyMatch(cell -> UNCUT.matcher(cell).matches())) uncut++;
    }
    int most = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      if (width.getKey() > 1) most = Math.max(most, width.getValue());
    }
    if (rows == 0) return 0;
    return (most / (double) rows) * (2 * uncut > rows ? UNCUT_SHARE : 1);
  }

  /** The first line's cells, or none if it is empty. */
  private static List<String> cut(String line, Separator separator, char quote) {
    List<String[]> rows = rows(line, separator, quote);
    return rows.isEmpty() ? List.of() : List.of(rows.getFirst());
  }

  /** As far as they can be cut. */
  private static List<String[]> rows(String sample, Separator separator, char quote) {
    List<String[]> rows = new ArrayList<>();
    try {
      Rows.each(separator.prepared(sample, quote), separator.cut(), quote, 0, (row, cells) ->
        rows.add(cells)
      );
    } catch (TableFault end) {
      // What is behind it is not needed.
    }
    return rows;
  }
}
