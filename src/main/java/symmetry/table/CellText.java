package symmetry.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell's text is, beside a number. */
final class CellText {

  /** In lower case: what programs write where they have no value. */
  private static final Set<String> MISSING = Set.of(
    "",
    "?",
    "na",
    "n/a",
    "<na>",
    "#n/a",
    "#nv",
    "nan",
    "-nan",
    "null",
    "none",
    "nil",
    "missing",
    "-",
    "--",
    "."
  );
  private static final int LONGEST_MISSING = 7;

  private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(?:inity)?|-?∞");

  private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?";
  private static final String MONTH =
    "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern DATE = Pattern.compile(
    String.join(
      "|",
      "\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?:[T ].*)?",
      "\\d{4}-\\d{2}",
      "\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2})(?:[T ,].*)?",
      "\\d{1,2}[- ]" + MONTH + "[- ,]+\\d{2,4}(?:[T ,].*)?",
      MONTH + " \\d{1,2},? \\d{4}(?:[T ,].*)?",
      TIME + "(?: ?[AaPp][Mm])?"
    )
  );
  private static final int LONGEST_DATE = 40;

  private CellText() {}

  static boolean isMissing(String text) {
    return text.length() <= LONGEST_MISSING && MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isInfinite(String text) {
    return text.length() <= 9 && INFINITE.matcher(text).matches();
  }

  static boolean isDate(String text) {
    return text.length() <= LONGEST_DATE && DATE.matcher(text).matches();
  }
}
