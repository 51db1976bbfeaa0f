package symmetry.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import symmetry.number.Numerals;

/** A text, row by row, cut into cells by commons-csv. No row is held longer than it is looked at. */
final class Rows {

  /** Of one row, with all its cells: so much is read before a quotation mark that never closes is noticed. */
  static final int MOST_CHARACTERS = 100_000;

  /** Takes a row. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param row the line it ends in, counted from 1
     * @param cells stripped; not kept by anybody else
     * @return whether to go on
     */
    boolean visit(long row, String[] cells) throws TableFault;
  }

  /** The text, as long as each row ends in time. */
  private static final class BoundedText extends Reader {

    private final String text;
    private int at;
    private long until = MOST_CHARACTERS;

    BoundedText(String text) {
      this.text = text;
    }

    void rowEnded() {
      until = (long) at + MOST_CHARACTERS;
    }

    boolean isExhausted() {
      return at >= until;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (at == text.length()) return -1;
      if (isExhausted()) throw new IOException("a row without end");
      int count = Math.min(length, text.length() - at);
      text.getChars(at, at + count, buffer, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }

  private Rows() {}

  /**
   * Visits all rows that are not empty.
   *
   * @param before lines that stand before the text
   */
  static void each(String text, char separator, char quote, long before, Visitor visitor)
    throws TableFault {
    CSVFormat format = CSVFormat.DEFAULT.builder()
      .setDelimiter(separator)
      .setQuote(quote)
      .setIgnoreSurroundingSpaces(true)
      .setIgnoreEmptyLines(true)
      .get();
    char otherQuote = quote == '"' ? '\'' : '"';
    BoundedText bounded = new BoundedText(text);
    long row = before;
    try (CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        String[] cells = records.next().values();
        bounded.rowEnded();
        row = before + parser.getCurrentLineNumber();
        if (!strip(cells, otherQuote) && !visitor.visit(row, cells)) return;
      }
    } catch (IOException | UncheckedIOException broken) {
      throw new TableFault(new TableProblem(row + 1, "", "", reason(bounded, broken)));
    }
  }

  private static String reason(BoundedText text, Exception broken) {
    if (text.isExhausted()) {
      return "it has more than %s characters; is a quotation mark never closed?".formatted(
        Numerals.count(MOST_CHARACTERS)
      );
    }
    return String.valueOf(broken.getMessage()).contains("EOF")
      ? "a quotation mark is opened in it or behind it and never closed."
      : "a quotation mark closes in the middle of a field.";
  }

  /** Takes blanks and the other kind of quotation marks off; says whether nothing is left. */
  private static boolean strip(String[] cells, char otherQuote) {
    boolean empty = true;
    for (int k = 0; k < cells.length; k++) {
      cells[k] = unquoted(cells[k].strip(), otherQuote);
      empty &= cells[k].isEmpty();
    }
    return empty;
  }

  /** Without these quotation marks, or the usual ones, if it stands in them. */
  static String unquoted(String text, char quote) {
    int last = text.length() - 1;
    if (last < 1 || text.charAt(0) != text.charAt(last)) return text;
    boolean quoted = text.charAt(0) == quote || text.charAt(0) == '"';
    return quoted ? text.substring(1, last).strip() : text;
  }
}
