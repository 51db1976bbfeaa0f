package symmetry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a table: comments, {@code sep=;} for Excel, the head of an ARFF file.
 *
 * @param length characters before the table
 * @param lines lines before the table
 * @param separator what {@code sep=} says
 * @param comment the last comment, which may name the columns, as NumPy writes them; empty if there is none
 * @param names of columns, as an ARFF file has them; empty if there are none
 */
record Preamble(
  int length,
  long lines,
  Optional<Character> separator,
  String comment,
  List<String> names
) {
  private static final int MOST_LINES = 10_000;
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?");
  private static final Pattern ATTRIBUTE = Pattern.compile(
    "(?i)@attribute\\s+('[^']*'|\"[^\"]*\"|\\S+)\\s.*"
  );

  static Preamble of(String text) {
    int at = 0;
    long lines = 0;
    Optional<Character> separator = Optional.empty();
    String comment = "";
    List<String> names = new ArrayList<>();
    boolean arff = false;
    while (at < text.length() && lines < MOST_LINES) {
      int end = endOfLine(text, at);
      String line = text.substring(at, Math.min(end, at + Rows.MOST_CHARACTERS)).strip();
      String lower = line.toLowerCase(Locale.ROOT);
      Matcher excel = SEPARATOR.matcher(line);
      if (line.startsWith("#") || line.startsWith("%")) {
        comment = line.substring(1).strip();
      } else if (lower.startsWith("@relation")) {
        arff = true;
      } else if (excel.matches()) {
        separator = Optional.of(excel.group(1).charAt(0));
      } else if (arff && lower.startsWith("@")) {
        Matcher attribute = ATTRIBUTE.matcher(line);
        if (attribute.matches() && names.size() <= ReadTable.MOST_COLUMNS) {
          names.add(Rows.unquoted(attribute.group(1), '\''));
        }
      } else if (!line.isEmpty()) {
        break;
      }
      at = Math.min(text.length(), end + 1);
      lines++;
    }
    return new Preamble(at, lines, separator, arff ? "" : comment, List.copyOf(names));
  }

  /**
   * Index of the line feed, or of what ends the line instead: a lone carriage return in files of old Macintoshes. No
   * character beyond it is looked at, or a file of empty lines would be gone through for each of them.
   */
  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
    return text.startsWith("\r\n", at) ? at + 1 : at;
  }
}
