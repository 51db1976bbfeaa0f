package symmetry.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import symmetry.data.OwnData;

/** Whether the first row names the columns, and what columns are called. */
final class Header {

  /** Rows that are looked at. */
  static final int SAMPLE = 100;

  /** So that a number can be added. */
  private static final int LONGEST = OwnData.MAX_NAME - " (100)".length();

  private Header() {}

  /**
   * Whether the first of these rows is one.
   *
   * @param rows the first of a table, each of the same width
   */
  static boolean isIn(List<String[]> rows, DecimalMark mark) {
    if (rows.size() < 2) return false;
    String[] first = rows.getFirst();
    if (counts(first)) return true;
    for (int k = 0; k < first.length; k++) {
      boolean isUnnamed = first[k].isEmpty();
      if (!isUnnamed && CellText.isMissing(first[k])) return false;
      if (isNumber(first[k], mark)) return false;
    }
    List<String[]> others = rows.subList(1, rows.size());
    for (int k = 0; k < first.length; k++) {
      if (isMostlyNumbers(others, k, mark)) return true;
    }
    return !isSeenAgain(first, others);
  }

  /** Whether it is 0, 1, 2, … or 1, 2, 3, …, as pandas names columns that have no names. */
  private static boolean counts(String[] row) {
    int from = row[0].isEmpty() ? 1 : 0;
    if (row.length - from < 3) return false;
    int begin = row[from].equals("0") ? 0 : 1;
    for (int k = from; k < row.length; k++) {
      if (!row[k].equals(Integer.toString(begin + k - from))) return false;
    }
    return true;
  }

  private static boolean isMostlyNumbers(List<String[]> rows, int column, DecimalMark mark) {
    int numbers = 0;
    int known = 0;
    for (String[] row : rows) {
      if (CellText.isMissing(row[column])) continue;
      known++;
      if (isNumber(row[column], mark)) numbers++;
    }
    return 2 * numbers > known;
  }

  private static boolean isSeenAgain(String[] first, List<String[]> rows) {
    return IntStream.range(0, first.length).anyMatch(k ->
      rows.stream().anyMatch(row -> row[k].equals(first[k]))
    );
  }

  private static boolean isNumber(String text, DecimalMark mark) {
    return !Double.isNaN(mark.number(text));
  }

  /** These names, each once and cut short; who has none is counted. */
  static List<String> names(List<String> words) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String word : words) {
      String base = word.isEmpty()
        ? "column " + (names.size() + 1)
        : TableProblem.shown(word, LONGEST);
      String name = base;
      for (int again = 2; !taken.add(name); again++) name = "%s (%d)".formatted(base, again);
      names.add(name);
    }
    return names;
  }
}
