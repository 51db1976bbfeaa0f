package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.PackedTable;
import symmetry.data.PackedTable.Unpacked;
import symmetry.data.Source;

/**
 * The fields of a link that say where its data come from.
 *
 * <p>{@code data=own} holds a table: {@code task=multiclass&rows=150&columns=4&names=sepal-length*…&
 * labels=setosa*…&table=…} ({@link NameText}, {@link PackedTable}). Where those take more than {@value #MOST}
 * characters, {@code data=file&rows=…&columns=…&sha256=…&choices=…} names it, and it has to be among the
 * {@link Tables} at hand.
 */
final class SourceFields {

  /** What a link means that names no data. */
  static final BuiltIn USUAL = BuiltIn.XOR;

  /** Characters of a table in a link, with its names. */
  static final int MOST = 8_000;

  /** A link that holds a table, and one that names it: they have every field there is. */
  static final List<String> EXAMPLES = List.of(
    "data=own&rows=2&columns=1&table=0zXUMeQy0DEEAA",
    "data=file&rows=2&sha256=" + "0".repeat(64)
  );

  private static final String DATA = "data";
  private static final String FILE = "file";
  private static final Parameter ROWS = Parameter.whole(
    "rows",
    OwnData.MIN_ROWS,
    OwnData.MIN_ROWS,
    OwnData.MAX_ROWS
  );
  private static final Parameter COLUMNS = Parameter.whole("columns", 2, 1, OwnData.MAX_COLUMNS);
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PACKED = Pattern.compile("[A-Za-z0-9_-]{1,8000}");
  private static final Pattern CHOICES = Pattern.compile("[A-Za-z0-9_-]{0,400}");
  private static final String NAME_FORM =
    "joined by *, each of up to %d characters: letters, digits, _, - for a space, .e9. for é".formatted(
      OwnData.MAX_NAME
    );
  private static final String NAMES = "a name for each input, " + NAME_FORM;
  private static final String LABELS =
    "different names of the classes, 2 of a binary task, 3 to %d of a multiclass one, %s".formatted(
      DataSpec.MAX_CLASSES,
      NAME_FORM
    );

  private SourceFields() {}

  static void write(LinkWriter writer, Source source) {
    if (source instanceof OwnData own) {
      if (isNamed(own)) writeWanted(writer, WantedTable.of(own));
      else writeTable(writer, own);
    } else if (source != USUAL) {
      writer.put(DATA, Kind.token(source));
    }
  }

  /** Nothing where it is not known what the data are: the reader has the problem. */
  static Optional<Source> read(LinkReader reader, Tables tables) {
    List<String> tokens = new ArrayList<>();
    for (BuiltIn source : BuiltIn.values()) tokens.add(Kind.token(source));
    tokens.add(Kind.OWN_DATA);
    tokens.add(FILE);
    String token = reader.oneOfTokens(DATA, tokens, Kind.token(USUAL));
    return switch (token) {
      case Kind.OWN_DATA -> readTable(reader).map(own -> own);
      case FILE -> readWanted(reader).flatMap(wanted -> find(reader, wanted, tables));
      default -> Optional.of(BuiltIn.values()[tokens.indexOf(token)]);
    };
  }

  static Optional<WantedTable> wanted(LinkReader reader) {
    boolean isFile = reader.text(DATA).filter(FILE::equals).isPresent();
    return isFile ? readWanted(reader) : Optional.empty();
  }

  /** Whether a link names a table by its digest, being too small to hold it. */
  static boolean isNamed(OwnData own) {
    long characters =
      NameText.of(own.inputNames()).length() + NameText.of(own.classNames()).length();
    return own.packed().isEmpty() || characters + own.packed().get().length() > MOST;
  }

  private static void writeTable(LinkWriter writer, OwnData own) {
    writer.put(DATA, Kind.OWN_DATA);
    writer.constant("task", own.task(), LearningTask.BINARY);
    writer.put("rows", Integer.toString(own.rows()));
    writer.number("columns", own.dimensions(), COLUMNS.initial());
    if (!own.inputNames().equals(OwnData.usualInputNames(own.dimensions()))) {
      writer.put("names", NameText.of(own.inputNames()));
    }
    boolean unnamed =
      own.task() != LearningTask.MULTICLASS &&
      own.classNames().equals(OwnData.usualClassNames(own.task(), 2));
    if (!unnamed) writer.put("labels", NameText.of(own.classNames()));
    writer.put("table", own.packed().orElseThrow());
  }

  private static Optional<OwnData> readTable(LinkReader reader) {
    LearningTask task = reader.oneOf("task", List.of(LearningTask.values()), LearningTask.BINARY);
    int rows = (int) reader.required("rows", ROWS);
    int columns = (int) reader.number("columns", COLUMNS, COLUMNS.initial());
    List<String> names = reader.names(
      "names",
      OwnData.usualInputNames(columns),
      NAMES,
      given -> given.size() == columns
    );
    List<String> labels = reader.names(
      "labels",
      OwnData.usualClassNames(task, 0),
      LABELS,
      given -> Set.copyOf(given).size() == given.size() && task.allowsClasses(given.size())
    );
    if (!task.allowsClasses(labels.size())) reader.refuse("labels", LABELS);
    Optional<String> packed = reader.matching("table", PACKED, "a packed table");
    if (packed.isEmpty()) reader.refuse("table", "given: a packed table");
    if (packed.isEmpty() || reader.refuses("task", "rows", "columns", "names", "labels")) {
      return Optional.empty();
    }
    return switch (PackedTable.unpacked(packed.get(), rows, columns, labels.size())) {
      case Unpacked.Numbers(double[] inputs, double[] targets) -> Optional.of(
        OwnData.of(task, names, labels, inputs, targets)
      );
      case Unpacked.Refused(String value, String bound) -> {
        reader.refuse("table", value, bound);
        yield Optional.empty();
      }
    };
  }

  static void writeWanted(LinkWriter writer, WantedTable wanted) {
    writer.put(DATA, FILE);
    writer.put("rows", Integer.toString(wanted.rows()));
    writer.number("columns", wanted.columns(), COLUMNS.initial());
    writer.put("sha256", wanted.sha256());
    if (!wanted.choices().isEmpty()) writer.put("choices", wanted.choices());
  }

  private static Optional<WantedTable> readWanted(LinkReader reader) {
    int rows = (int) reader.required("rows", ROWS);
    int columns = (int) reader.number("columns", COLUMNS, COLUMNS.initial());
    Optional<String> sha256 = reader.matching("sha256", SHA_256, "64 hexadecimal digits");
    if (sha256.isEmpty()) reader.refuse("sha256", "given: 64 hexadecimal digits");
    String choices = reader
      .matching("choices", CHOICES, "how the file is read, as the page writes it")
      .orElse("");
    return reader.refuses("rows", "columns", "sha256", "choices")
      ? Optional.empty()
      : Optional.of(new WantedTable(sha256.orElseThrow(), rows, columns, choices));
  }

  private static Optional<Source> find(LinkReader reader, WantedTable wanted, Tables tables) {
    Optional<OwnData> there = tables.find(wanted);
    if (there.isPresent()) return Optional.of(there.get().withChoices(wanted.choices()));
    reader.refuse(
      DATA,
      "opened with the file it was made with, %s, which this link is too short to hold".formatted(
        wanted.shape()
      )
    );
    return Optional.empty();
  }
}
