package symmetry.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import symmetry.data.DataSpec;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.number.Numerals;

/** Makes data of a table as chosen. Used once. */
final class Assembly {

  private static final int MOST_PROBLEMS = 5;

  private final Grid grid;
  private final List<Column> columns;
  private final int rows;
  private final Choices choices;
  private final List<TableProblem> problems = new ArrayList<>();

  /** Of each input {@code [inputs]}, in the order of the columns. */
  private final List<String> inputNames = new ArrayList<>();
  /** The first input of each column. */
  private final int[] at;
  /** The place of each word in its column, for those that are classes. */
  private final List<Map<String, Integer>> places = new ArrayList<>();

  private double[] x = new double[0];
  private double[] y = new double[0];
  private int kept;
  private int dropped;
  private int filled;

  Assembly(Grid grid, List<Column> columns, int rows, Choices choices) {
    this.grid = grid;
    this.columns = columns;
    this.rows = rows;
    this.choices = choices;
    at = new int[columns.size()];
  }

  Made made() {
    judge();
    if (!problems.isEmpty()) return new Made.Refused(problems);
    layOut();
    try {
      gather();
    } catch (TableFault fault) {
      problems.add(fault.problem());
    }
    if (problems.isEmpty()) judgeKept();
    if (!problems.isEmpty()) return new Made.Refused(problems);
    fill();
    x = Arrays.copyOf(x, kept * inputNames.size());
    y = Arrays.copyOf(y, kept);
    return table();
  }

  /** What can be said before a row is looked at. */
  private void judge() {
    if (rows < OwnData.MIN_ROWS) {
      refuse(
        "it has %s, and at least %d are needed.".formatted(
          Numerals.counted(rows, "row"),
          OwnData.MIN_ROWS
        )
      );
      return;
    }
    int inputs = 0;
    for (int k = 0; k < columns.size(); k++) {
      Column column = columns.get(k);
      Use use = choices.uses().get(k);
      if (!column.uses().contains(use)) refuse(column, impossible(column, use));
      else if (k == choices.target()) judgeTarget(column, use);
      else inputs += column.inputs(use);
    }
    if (!problems.isEmpty()) return;
    if (inputs == 0) refuse("no column is an input: take one for a number or a class.");
    if (inputs > OwnData.MAX_COLUMNS) {
      refuse(
        "it has %d inputs as chosen, each word of a class being one, and at most %d can be taken: ignore some columns.".formatted(
          inputs,
          OwnData.MAX_COLUMNS
        )
      );
    }
  }

  private static String impossible(Column column, Use use) {
    if (use == Use.NUMBER) return column.notNumber().map(TableProblem::why).orElse("it is empty.");
    return column.classes().isEmpty()
      ? "it has more than %d different values, too many for classes.".formatted(
          ColumnProfile.MOST_CLASSES
        )
      : "it has one value only.";
  }

  private void judgeTarget(Column column, Use use) {
    if (use == Use.IGNORED) refuse(column, "it is the target and cannot be ignored.");
    int classes = column.classes().size();
    if (use == Use.CLASS && classes > DataSpec.MAX_CLASSES) {
      refuse(
        column,
        "it has %d different values, and a target has at most %d classes.".formatted(
          classes,
          DataSpec.MAX_CLASSES
        )
      );
    }
  }

  private void layOut() {
    for (int k = 0; k < columns.size(); k++) {
      Column column = columns.get(k);
      List<String> classes = column.classes();
      Use use = choices.uses().get(k);
      Map<String, Integer> place = new HashMap<>();
      if (use == Use.CLASS) {
        for (String word : classes) place.put(word, place.size());
      }
      places.add(place);
      at[k] = inputNames.size();
      if (k == choices.target()) continue;
      switch (use) {
        case NUMBER -> inputNames.add(column.name());
        case CLASS -> {
          List<String> shown = classes.size() == 2 ? classes.subList(1, 2) : classes;
          for (String word : shown) {
            inputNames.add("%s = %s".formatted(column.name(), word));
          }
        }
        case IGNORED -> {
        }
      }
    }
  }

  /** Fills x and y; missing inputs are NaN for the present. */
  private void gather() throws TableFault {
    int inputs = inputNames.size();
    x = new double[rows * inputs];
    y = new double[rows];
    boolean[] isHeader = { choices.header() };
    boolean[] refused = new boolean[columns.size()];
    grid.each((row, cells) -> {
      if (isHeader[0]) {
        isHeader[0] = false;
        return true;
      }
      if (takes(row, cells, refused)) kept++;
      else dropped++;
      return problems.size() < MOST_PROBLEMS;
    });
  }

  /** Whether the row is kept; it is written behind those that are. */
  private boolean takes(long row, String[] cells, boolean[] refused) {
    int target = choices.target();
    if (CellText.isMissing(cells[target])) return false;
    int missing = 0;
    for (int k = 0; k < cells.length; k++) {
      Use use = choices.uses().get(k);
      if (use == Use.IGNORED) continue;
      boolean isMissing = CellText.isMissing(cells[k]);
      if (isMissing) missing++;
      double value = isMissing ? Double.NaN : value(k, use, cells[k]);
      if (!isMissing && !(Math.abs(value) <= OwnData.MAX_MAGNITUDE)) {
        if (!refused[k]) refuse(row, k, cells[k]);
        refused[k] = true;
      } else if (k == target) {
        y[kept] = value;
      } else {
        write(k, use, value);
      }
    }
    if (missing > 0 && choices.missing() == MissingValues.DROP) return false;
    filled += missing;
    return true;
  }

  /** The number, or the place of the word. */
  private double value(int k, Use use, String text) {
    double number = choices.mark().number(text);
    if (use == Use.NUMBER) return number;
    String word = Double.isFinite(number) ? ColumnProfile.canonical(number) : text;
    Integer place = places.get(k).get(word);
    return place == null ? Double.NaN : place;
  }

  private void write(int k, Use use, double value) {
    int from = kept * inputNames.size() + at[k];
    int width = columns.get(k).inputs(use);
    if (use == Use.NUMBER || width == 1) {
      x[from] = value;
      return;
    }
    for (int word = 0; word < width; word++) {
      x[from + word] = Double.isNaN(value) ? value : value == word ? 1 : 0;
    }
  }

  private void refuse(long row, int k, String text) {
    double number = choices.mark().number(text);
    String why = Double.isNaN(number)
      ? ColumnProfile.notANumber(text)
      : "it is not a number from −10¹⁸ to 10¹⁸.";
    problems.add(new TableProblem(row, columns.get(k).name(), text, why));
  }

  private void judgeKept() {
    if (kept < OwnData.MIN_ROWS) {
      refuse(
        "%d of %d rows lack a value; at least %d must be left.".formatted(
          dropped,
          rows,
          OwnData.MIN_ROWS
        )
      );
    } else if (choices.uses().get(choices.target()) == Use.CLASS && classesKept().length < 2) {
      refuse(
        columns.get(choices.target()),
        "one class only is left, and there is nothing to tell apart."
      );
    }
  }

  /** The classes that some row has. */
  private int[] classesKept() {
    return IntStream.range(0, columns.get(choices.target()).classes().size())
      .filter(c -> Arrays.stream(y, 0, kept).anyMatch(v -> v == c))
      .toArray();
  }

  /** Puts the mean of its input where a value is missing. */
  private void fill() {
    int inputs = inputNames.size();
    for (int i = 0; i < inputs; i++) {
      double sum = 0;
      int known = 0;
      for (int row = 0; row < kept; row++) {
        double value = x[row * inputs + i];
        if (Double.isNaN(value)) continue;
        sum += value;
        known++;
      }
      double mean = known == 0 ? 0 : sum / known;
      for (int row = 0; row < kept; row++) {
        if (Double.isNaN(x[row * inputs + i])) x[row * inputs + i] = mean;
      }
    }
  }

  private Made table() {
    if (choices.uses().get(choices.target()) == Use.NUMBER) {
      return table(LearningTask.REGRESSION, List.of());
    }
    int[] classes = classesKept();
    for (int row = 0; row < kept; row++) y[row] = Arrays.binarySearch(classes, (int) y[row]);
    List<String> all = columns.get(choices.target()).classes();
    List<String> names = Arrays.stream(classes).mapToObj(all::get).toList();
    return table(names.size() == 2 ? LearningTask.BINARY : LearningTask.MULTICLASS, names);
  }

  private Made table(LearningTask task, List<String> classes) {
    OwnData data = OwnData.of(task, Header.names(inputNames), Header.names(classes), x, y);
    return new Made.Table(data.withChoices(choices.text()), dropped, filled);
  }

  private void refuse(Column column, String why) {
    problems.add(TableProblem.ofColumn(column.name(), why));
  }

  private void refuse(String why) {
    problems.add(TableProblem.ofFile(why));
  }
}
