package symmetry.format;

import java.util.Comparator;

/** Names as files have them. */
public final class Names {

  /** The order in which a person counts: 10 after 2. Equal only if the names are. */
  public static final Comparator<String> NATURAL = Names::compare;

  private static final int SHOWN = 120;

  private Names() {}

  /** Cut short if long, and in one line: a file may say anything. */
  public static String shown(String name) {
    String line = name.replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
    if (line.length() <= SHOWN) return line;
    return line.substring(0, SHOWN) + "…";
  }

  private static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endOfA = endOfNumber(a, i);
        int endOfB = endOfNumber(b, j);
        int order = compareNumbers(a.substring(i, endOfA), b.substring(j, endOfB));
        if (order != 0) return order;
        i = endOfA;
        j = endOfB;
      } else {
        int order = Character.compare(a.charAt(i++), b.charAt(j++));
        if (order != 0) return order;
      }
    }
    int order = Integer.compare(a.length() - i, b.length() - j);
    return order != 0 ? order : a.compareTo(b);
  }

  private static int compareNumbers(String a, String b) {
    String left = a.replaceFirst("^0+(?=.)", "");
    String right = b.replaceFirst("^0+(?=.)", "");
    int order = Integer.compare(left.length(), right.length());
    return order != 0 ? order : left.compareTo(right);
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) end++;
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
