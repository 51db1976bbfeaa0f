package symmetry.table;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what the cells of a column are. */
final class ColumnProfile {

  /** Different values that are counted. */
  static final int MOST_CLASSES = 64;

  private final DecimalMark mark;
  private final boolean isFirst;
  private final TreeMap<String, Integer> values = new TreeMap<>();
  /** Of the first column only, which may name the rows. */
  private final Set<String> names = new HashSet<>();
  int rows;
  int missing;
  int numbers;
  int dates;
  int infinite;
  int fractions;
  int grouped;
  /** Numbers that are one more than that of the row before. */
  int successors;
  boolean overflows;
  double low = Double.POSITIVE_INFINITY;
  double high = Double.NEGATIVE_INFINITY;
  private double last = Double.NaN;
  private @Nullable TableProblem stray;
  private String date = "";

  ColumnProfile(DecimalMark mark, boolean isFirst) {
    this.mark = mark;
    this.isFirst = isFirst;
  }

  void add(long row, String name, String text) {
    rows++;
    if (CellText.isMissing(text)) {
      missing++;
      return;
    }
    double number = mark.number(text);
    if (Double.isFinite(number)) addNumber(number, text);
    else addWord(row, name, text);
    if (!overflows) count(Double.isFinite(number) ? canonical(number) : text);
    if (isFirst) names.add(text);
  }

  private void addNumber(double number, String text) {
    numbers++;
    if (number != Math.rint(number)) fractions++;
    if (mark.isGrouped(text)) grouped++;
    if (number == last + 1) successors++;
    last = number;
    low = Math.min(low, number);
    high = Math.max(high, number);
  }

  private void addWord(long row, String name, String text) {
    boolean isDate = CellText.isDate(text);
    if (isDate) {
      if (dates == 0) date = text;
      dates++;
    } else if (CellText.isInfinite(text)) {
      infinite++;
    }
    if (stray == null) stray = new TableProblem(row, name, text, notANumber(text));
  }

  static String notANumber(String text) {
    if (CellText.isDate(text)) {
      return "it is a date or a time, and a network takes numbers; give it as such, e.g. days since the first.";
    }
    return CellText.isInfinite(text)
      ? "it is infinite, and a network takes finite numbers."
      : "it is not a number.";
  }

  private void count(String value) {
    values.merge(value, 1, Integer::sum);
    if (values.size() > MOST_CLASSES) {
      values.clear();
      overflows = true;
    }
  }

  /** One text for each number, however it is written: {@code 1} for 1.0. */
  static String canonical(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
      ? Long.toString((long) number)
      : Double.toString(number);
  }

  int known() {
    return rows - missing;
  }

  int words() {
    return known() - numbers;
  }

  boolean isWhole() {
    return numbers > 0 && fractions == 0;
  }

  /** Whether all values differ; known of the first column only. */
  boolean namesRows() {
    return isFirst && names.size() == rows;
  }

  /** Different values, {@value #MOST_CLASSES} at most; empty if there are more. */
  Set<String> values() {
    return values.keySet();
  }

  /** The first value that is not a number. */
  Optional<TableProblem> stray() {
    return Optional.ofNullable(stray);
  }

  String date() {
    return date;
  }
}
