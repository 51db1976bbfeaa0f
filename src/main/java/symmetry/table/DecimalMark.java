package symmetry.table;

import java.util.regex.Pattern;

/** How a table writes numbers: what stands before decimals. */
public enum DecimalMark {
  POINT("3.14", '.', ','),
  COMMA("3,14", ',', '.');

  /** Longer than any number that a program writes. */
  private static final int LONGEST = 40;

  private final String label;
  private final char mark;
  private final Pattern grouped;

  /**
   * @param grouping what may part thousands, besides blanks and apostrophes
   */
  DecimalMark(String label, char mark, char grouping) {
    this.label = label;
    this.mark = mark;
    // A first 0 is never grouped: 0,500 is a half.
    grouped = Pattern.compile(
      "[+-]?[1-9]\\d{0,2}([" +
        grouping +
        "\u00a0\u202f '’])\\d{3}(?:\\1\\d{3})*(?:\\" +
        mark +
        "\\d*)?"
    );
  }

  /** By an example. */
  public String label() {
    return label;
  }

  /** The number that a text is; NaN if it is none, infinite if it is too large to be held. */
  double number(String text) {
    if (text.isEmpty() || text.length() > LONGEST) return Double.NaN;
    String ascii = text.charAt(0) == '−' ? "-" + text.substring(1) : text;
    if (isPlain(ascii)) {
      return Double.parseDouble(mark == '.' ? ascii : ascii.replace(mark, '.'));
    }
    return isGrouped(ascii)
      ? Double.parseDouble(ascii.replaceAll("[^\\d+\\-" + mark + "]", "").replace(mark, '.'))
      : Double.NaN;
  }

  /** Whether it is a number with its thousands parted: {@code 1,234.5}. */
  boolean isGrouped(String text) {
    return grouped.matcher(text).matches();
  }

  /** Whether it is a number that has this mark, and could not be read with the other. */
  boolean isDecisive(String text) {
    return (
      text.indexOf(mark) >= 0 && !Double.isNaN(number(text)) && Double.isNaN(other().number(text))
    );
  }

  private DecimalMark other() {
    return this == POINT ? COMMA : POINT;
  }

  /** Digits, at most one mark among or beside them, and an exponent. */
  private boolean isPlain(String text) {
    int at = isSign(text.charAt(0)) ? 1 : 0;
    int digits = 0;
    boolean marked = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isDigit(c)) digits++;
      else if (c == mark && !marked) marked = true;
      else break;
    }
    if (digits == 0) return false;
    if (at == text.length()) return true;
    char e = text.charAt(at++);
    if (e != 'e' && e != 'E') return false;
    if (at < text.length() && isSign(text.charAt(at))) at++;
    int first = at;
    while (at < text.length() && isDigit(text.charAt(at))) at++;
    return at == text.length() && at > first;
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
