package symmetry.table;

import java.util.List;

/**
 * Rows of which each stands in quotation marks as a whole, as after a table was once opened and saved as a
 * single column: {@code "58;""management"";2143"}.
 */
final class WrappedRows {

  private static final String SEPARATORS = ",;\t|";

  private WrappedRows() {}

  /** Whether nearly all of these lines do; a header or a last line may not. */
  static boolean areIn(List<String> lines) {
    long wrapped = lines.stream().filter(WrappedRows::isOne).count();
    return wrapped > 0 && wrapped >= lines.size() - 2 && 2 * wrapped > lines.size();
  }

  /** The same lines without those marks. */
  static String unwrapped(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.lines().forEach(line -> {
      String row = line.strip();
      bare
        .append(isOne(row) ? row.substring(1, closing(row)).replace("\"\"", "\"") : row)
        .append('\n');
    });
    return bare.toString();
  }

  /** One quoted field that holds a separator, and behind it at most empty fields. */
  private static boolean isOne(String line) {
    String row = line.strip();
    int close = closing(row);
    if (close < 0) return false;
    boolean holdsSeparator = row
      .substring(1, close)
      .chars()
      .anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
    return (
      holdsSeparator &&
      row
        .substring(close + 1)
        .chars()
        .allMatch(c -> SEPARATORS.indexOf(c) >= 0)
    );
  }

  /** Where the quotation mark closes that a row begins with; −1 if it does not begin with one. */
  private static int closing(String row) {
    if (row.isEmpty() || row.charAt(0) != '"') return -1;
    int at = 1;
    while (at < row.length()) {
      if (row.charAt(at) != '"') at++;
      else if (at + 1 < row.length() && row.charAt(at + 1) == '"') at += 2;
      else return at;
    }
    return -1;
  }
}
