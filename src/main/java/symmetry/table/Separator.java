package symmetry.table;

import java.util.Arrays;
import java.util.Optional;

/** What stands between the cells of a row. Where several would cut a table evenly, the first does. */
public enum Separator {
  TAB("tab", '\t'),
  SEMICOLON("semicolon", ';'),
  BAR("vertical bar", '|'),
  COMMA("comma", ','),
  /** Any number of blanks and tabs, as in columns that are aligned. */
  BLANKS("blanks", '\t');

  private final String label;
  private final char cut;

  Separator(String label, char cut) {
    this.label = label;
    this.cut = cut;
  }

  static Optional<Separator> of(char sign) {
    return Arrays.stream(values())
      .filter(s -> s != BLANKS && s.cut == sign)
      .findFirst();
  }

  public String label() {
    return label;
  }

  /** What is between cells once a text is {@link #prepared}. */
  char cut() {
    return cut;
  }

  /** The text with each row on its line and one sign between cells. */
  String prepared(String text, char quote) {
    return this == BLANKS ? aligned(text, quote) : text;
  }

  /** Each run of blanks outside quotation marks as one tab; none at the ends of lines. */
  private static String aligned(String text, char quote) {
    StringBuilder tabbed = new StringBuilder(text.length());
    boolean quoted = false;
    boolean blank = true;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean ends = c == '\n' || c == '\r';
      if (ends) {
        quoted = false;
        blank = true;
        tabbed.append(c);
      } else if (!quoted && (c == ' ' || c == '\t')) {
        if (!blank && !isAtEndOfLine(text, at)) tabbed.append('\t');
        blank = true;
      } else {
        if (c == quote && (blank || quoted)) quoted = !quoted;
        blank = false;
        tabbed.append(c);
      }
    }
    return tabbed.toString();
  }

  /** Looks over the blanks; a run is looked over once, at its first. */
  private static boolean isAtEndOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
    return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
