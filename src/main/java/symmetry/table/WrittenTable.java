package symmetry.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;

/** Data as the text of a table, to be changed by hand: names, then a row for each sample, its target last. */
public final class WrittenTable {

  /** Digits of built-in data; somebody's own keep all of theirs. */
  private static final MathContext DIGITS = new MathContext(6);

  private WrittenTable() {}

  public static String of(Dataset dataset) {
    boolean exact = dataset.spec().source() instanceof OwnData;
    boolean classes = dataset.task() != LearningTask.REGRESSION;
    int dimensions = dataset.spec().source().dimensions();
    List<String> names = new ArrayList<>(dataset.inputNames().subList(0, dimensions));
    names.add(classes ? "class" : "y");
    StringBuilder text = new StringBuilder();
    write(text, names);
    for (int s = 0; s < dataset.size(); s++) {
      List<String> row = new ArrayList<>();
      for (int k = 0; k < dimensions; k++) row.add(number(dataset.x(s, k), exact));
      row.add(
        classes ? dataset.classNames().get(dataset.label(s)) : number(dataset.target(s), exact)
      );
      write(text, row);
    }
    return text.toString();
  }

  private static void write(StringBuilder text, List<String> cells) {
    text.append(String.join(",", cells.stream().map(WrittenTable::cell).toList())).append('\n');
  }

  /** In quotes where it holds what means something in a table. */
  private static String cell(String value) {
    boolean plain = value.equals(value.strip()) && !value.matches("(?s).*[,;\"'\t\n\r].*");
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static String number(double value, boolean exact) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    BigDecimal shown = (exact ? decimal : decimal.round(DIGITS)).stripTrailingZeros();
    return Math.abs(shown.scale()) > DIGITS.getPrecision() * 3
      ? shown.toString()
      : shown.toPlainString();
  }
}
