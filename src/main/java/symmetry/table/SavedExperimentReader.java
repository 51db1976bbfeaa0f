package symmetry.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symmetry.data.DataSpec;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.TableRules;
import symmetry.number.Numerals;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a saved experiment token by token, so that what it takes in memory is the table. Used once. */
final class SavedExperimentReader {

  private static final int MOST_CHOICES = 400;
  private static final int FIRST_ROWS = 64;
  private static final List<String> TASKS = Stream.of(LearningTask.values())
    .map(task -> task.name().toLowerCase(java.util.Locale.ROOT))
    .toList();

  private final JsonParser json;

  private Optional<String> format = Optional.empty();
  private String link = "";
  private Optional<OwnData> table = Optional.empty();

  private Optional<LearningTask> task = Optional.empty();
  private List<String> inputs = List.of();
  private List<String> classes = List.of();
  private String choices = "";
  private Map<String, Integer> places = Map.of();
  private double[] x = {};
  private double[] y = {};
  private int rows;

  SavedExperimentReader(JsonParser json) {
    this.json = json;
  }

  SavedExperiment read() throws TableFault {
    if (json.nextToken() != JsonToken.START_OBJECT) throw TableFault.ofFile(
      "it is no JSON object."
    );
    fields(field -> {
      switch (field) {
        case "format" -> format = Optional.of(text(field, SavedExperiment.MOST_LINK));
        case "link" -> link = text(field, SavedExperiment.MOST_LINK);
        case "table" -> table = Optional.of(table());
        default -> throw TableFault.ofFile(
          "it is JSON, but no experiment saved here: “%s” is none of format, link and table. Bring a table as text, as CSV is.".formatted(
            TableProblem.shown(field)
          )
        );
      }
    });
    if (json.nextToken() != null) throw TableFault.ofFile("something stands behind its end.");
    if (format.isPresent() && !format.get().equals(SavedExperiment.FORMAT)) {
      throw new TableFault(
        TableProblem.ofField(
          "format",
          format.get(),
          "it is not %s.".formatted(SavedExperiment.FORMAT)
        )
      );
    }
    return new SavedExperiment(link, table);
  }

  /** Takes the value of a field, which the parser stands at. */
  private interface EachField {
    void read(String name) throws TableFault;
  }

  /** The fields of the object that begins here, each given once. */
  private void fields(EachField each) throws TableFault {
    Set<String> seen = new HashSet<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (!seen.add(name)) throw fault(name, "it is given more than once.");
      json.nextToken();
      each.read(name);
    }
  }

  private OwnData table() throws TableFault {
    if (!json.currentToken().isStructStart()) throw fault("table", "it is no JSON object.");
    fields(field -> {
      switch (field) {
        case "task" -> task = Optional.of(task());
        case "inputs" -> inputs = names(field, OwnData.MAX_COLUMNS);
        case "classes" -> classes = names(field, DataSpec.MAX_CLASSES);
        case "choices" -> choices = text(field, MOST_CHOICES);
        case "rows" -> rows();
        default -> throw fault(
          field,
          "there is no such field: a table has task, inputs, classes, choices and rows."
        );
      }
    });
    double[] allInputs = Arrays.copyOf(x, rows * inputs.size());
    double[] targets = Arrays.copyOf(y, rows);
    LearningTask learned = task.orElseThrow(() -> fault("task", "it is missing."));
    Optional<String> refusal = TableRules.refusal(learned, inputs, classes, allInputs, targets);
    if (refusal.isPresent()) throw TableFault.ofFile(refusal.get());
    return OwnData.of(learned, inputs, classes, allInputs, targets).withChoices(choices);
  }

  private LearningTask task() throws TableFault {
    int place = TASKS.indexOf(text("task", OwnData.MAX_NAME));
    if (place < 0) throw fault("task", "it is none of %s.".formatted(String.join(", ", TASKS)));
    return LearningTask.values()[place];
  }

  private List<String> names(String field, int most) throws TableFault {
    if (json.currentToken() != JsonToken.START_ARRAY) throw fault(field, "it is no list of names.");
    List<String> names = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (names.size() == most) throw fault(field, "there are more than %d.".formatted(most));
      String name = text(field, OwnData.MAX_NAME);
      if (!TableRules.isName(name)) {
        throw new TableFault(
          TableProblem.ofField(
            field,
            name,
            "a name has 1 to %d characters that can be written.".formatted(OwnData.MAX_NAME)
          )
        );
      }
      names.add(name);
    }
    return names;
  }

  private void rows() throws TableFault {
    if (task.isEmpty() || inputs.isEmpty()) {
      throw fault("rows", "task, inputs and classes must stand before them.");
    }
    if (json.currentToken() != JsonToken.START_ARRAY) throw fault("rows", "it is no list of rows.");
    places = new HashMap<>();
    for (String name : classes) places.put(name, places.size());
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (rows == OwnData.MAX_ROWS) {
        throw fault("rows", "there are more than %s.".formatted(Numerals.count(OwnData.MAX_ROWS)));
      }
      row();
    }
  }

  private void row() throws TableFault {
    int columns = inputs.size();
    if (json.currentToken() != JsonToken.START_ARRAY) throw wrong("row", "it is no list.");
    if (rows == y.length) {
      int more = Math.min(OwnData.MAX_ROWS, Math.max(FIRST_ROWS, 2 * rows));
      y = Arrays.copyOf(y, more);
      x = Arrays.copyOf(x, more * columns);
    }
    for (int k = 0; k < columns; k++) {
      json.nextToken();
      x[rows * columns + k] = number(inputs.get(k));
    }
    json.nextToken();
    y[rows] = task.filter(LearningTask.REGRESSION::equals).isPresent() ? number("target") : place();
    if (json.nextToken() != JsonToken.END_ARRAY) {
      throw wrong("row", "it has more than %d values.".formatted(columns + 1));
    }
    rows++;
  }

  private double number(String column) throws TableFault {
    if (!json.currentToken().isNumeric()) throw wrong(column, "it is not a number.");
    double value = json.getDoubleValue();
    if (!(Math.abs(value) <= OwnData.MAX_MAGNITUDE)) {
      throw wrong(column, "it is not a number from −10¹⁸ to 10¹⁸.");
    }
    return value;
  }

  private int place() throws TableFault {
    Integer place =
      json.currentToken() == JsonToken.VALUE_STRING ? places.get(json.getString()) : null;
    if (place == null) throw wrong("target", "it is none of the classes.");
    return place;
  }

  private String text(String field, int most) throws TableFault {
    if (json.currentToken() != JsonToken.VALUE_STRING) throw fault(field, "it is no text.");
    String text = json.getString();
    if (text.length() > most) {
      throw fault(field, "it has more than %s characters.".formatted(Numerals.count(most)));
    }
    return text;
  }

  private TableFault wrong(String column, String why) {
    return new TableFault(new TableProblem(rows + 1L, column, value(), why));
  }

  private String value() {
    return json.currentToken().isScalarValue()
      ? TableProblem.shown(json.getString())
      : json.currentToken().asString();
  }

  private static TableFault fault(String field, String why) {
    return new TableFault(TableProblem.ofField(field, "", why));
  }
}
