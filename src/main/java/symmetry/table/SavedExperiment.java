package symmetry.table;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.number.Numerals;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * An experiment and the table it learns from, as one file of JSON: {@code {"format": "symmetry-experiment-1", "link":
 * "v=1&data=file&…", "table": {"task": "binary", "inputs": ["age"], "classes": ["well", "ill"], "rows": [[63, "ill"]]}}}
 * (saved-experiment.schema.json). Numbers are the shortest that read back to the same bits.
 *
 * @param link the query of the experiment's link
 * @param table nothing where the link says what the data are
 */
public record SavedExperiment(String link, Optional<OwnData> table) {
  /** What every such file says of itself. */
  public static final String FORMAT = "symmetry-experiment-1";

  /** Bytes of a file that is read. */
  public static final int MOST_BYTES = 20_000_000;

  /** Characters of a link. */
  static final int MOST_LINK = 32_000;

  private static final JsonFactory JSON = JsonFactory.builder()
    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
    .build();

  /** What came of reading one. */
  public sealed interface Opened {
    record Whole(SavedExperiment saved) implements Opened {}

    record Refused(TableProblem problem) implements Opened {}
  }

  /** Whether a file can be nothing else: no table begins with a brace. */
  public static boolean begins(byte[] file) {
    int at = 0;
    while (at < file.length && Character.isWhitespace(file[at])) at++;
    return at < file.length && file[at] == '{';
  }

  /** Reads a file; whatever is wrong is a problem that names its row, column and value. */
  public static Opened read(byte[] file) {
    if (file.length > MOST_BYTES) {
      return refused(
        "it has %s bytes, and at most %s are read.".formatted(
          Numerals.count(file.length),
          Numerals.count(MOST_BYTES)
        )
      );
    }
    try (var json = JSON.createParser(ObjectReadContext.empty(), file)) {
      return new Opened.Whole(new SavedExperimentReader(json).read());
    } catch (TableFault fault) {
      return new Opened.Refused(fault.problem());
    } catch (StreamConstraintsException tooLong) {
      return refused(
        "a number in it has more than %s characters, or a text more than %s.".formatted(
          Numerals.count(JSON.streamReadConstraints().getMaxNumberLength()),
          Numerals.count(JSON.streamReadConstraints().getMaxStringLength())
        )
      );
    } catch (JacksonException notJson) {
      var place = notJson.getLocation();
      return refused(
        "it is no JSON from line %d, column %d on.".formatted(
          place.getLineNr(),
          place.getColumnNr()
        )
      );
    }
  }

  /** Writes it; the stream stays open. */
  public void write(OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeStringProperty("link", link);
      if (table.isPresent()) write(json, table.get());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, OwnData own) {
    json.writeObjectPropertyStart("table");
    json.writeStringProperty("task", own.task().name().toLowerCase(Locale.ROOT));
    write(json, "inputs", own.inputNames());
    if (own.task() != LearningTask.REGRESSION) write(json, "classes", own.classNames());
    if (!own.choices().isEmpty()) json.writeStringProperty("choices", own.choices());
    json.writeArrayPropertyStart("rows");
    for (int row = 0; row < own.rows(); row++) {
      json.writeStartArray();
      for (int k = 0; k < own.dimensions(); k++) write(json, own.input(row, k));
      if (own.task() == LearningTask.REGRESSION) write(json, own.target(row));
      else json.writeString(own.classNames().get((int) own.target(row)));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
    if (whole) json.writeNumber((int) number);
    else json.writeNumber(number);
  }

  private static Opened refused(String why) {
    return new Opened.Refused(TableProblem.ofFile(why));
  }
}
