package symmetry.table;

/**
 * Why a table is not read, or not used as chosen.
 *
 * @param row the line of the file, counted from 1; 0 if it is about no single row
 * @param column name of the column, or of the field of a saved experiment; empty if it is about no single one
 * @param isField whether it is a field
 * @param value as it stands there, cut short if long; empty if it is about no single value
 * @param why a sentence that begins in the middle: "it is not a number."
 */
public record TableProblem(long row, String column, boolean isField, String value, String why) {
  private static final int SHOWN = 60;

  public TableProblem {
    column = shown(column);
    value = shown(value);
  }

  /** Of a table's column. */
  TableProblem(long row, String column, String value, String why) {
    this(row, column, false, value, why);
  }

  /** Of a saved experiment's field. */
  static TableProblem ofField(String field, String value, String why) {
    return new TableProblem(0, field, true, value, why);
  }

  static TableProblem ofFile(String why) {
    return new TableProblem(0, "", "", why);
  }

  static TableProblem ofColumn(String column, String why) {
    return new TableProblem(0, column, "", why);
  }

  /** In one line and cut short: a file may say anything. */
  public static String shown(String text) {
    return shown(text, SHOWN);
  }

  /** The same. */
  public static String shown(String text, int most) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
    if (line.length() <= most) return line;
    // Half of a character that takes two chars could not be written.
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end) + "…";
  }

  /** One sentence for a person: {@code Row 12, column “age”, “abc”: it is not a number.} */
  public String sentence() {
    StringBuilder place = new StringBuilder();
    if (row > 0) place.append("Row ").append(row);
    if (!column.isEmpty()) {
      String what = isField ? "Field " : place.isEmpty() ? "Column " : ", column ";
      place.append(what).append(quoted(column));
    }
    if (!value.isEmpty()) {
      if (!place.isEmpty()) place.append(", ");
      place.append(quoted(value));
    }
    if (place.isEmpty()) place.append("The table");
    return place.append(": ").append(why).toString();
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }
}
