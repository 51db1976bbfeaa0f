package symmetry.data;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody brought: drawn by hand, typed, or read from a file. Immutable; two are equal if
 * their tables are, bit for bit, names included, wherever they came from.
 *
 * <p>Rows are in the order in which they came. There is no missing value in it: whoever makes one has dropped or
 * filled them.
 */
public final class OwnData implements Source {

  @Serial
  private static final long serialVersionUID = 1;

  public static final int MIN_ROWS = 2;
  public static final int MAX_ROWS = 100_000;

  /** Inputs at most. */
  public static final int MAX_COLUMNS = 64;

  /** Characters of a name at most. */
  public static final int MAX_NAME = 60;

  /** No number is further from 0. */
  public static final double MAX_MAGNITUDE = 1e18;

  /** Names of the inputs of what is drawn by hand, and of all built-in data in the plane. */
  public static final List<String> PLANE_INPUTS = RawData.PLANE_INPUTS;

  /** Name of the input of a curve that is drawn by hand. */
  public static final List<String> LINE_INPUTS = PLANE_INPUTS.subList(0, 1);

  /** What is drawn by hand spans so much to each side at least, and at most; in between, in half units. */
  public static final double LEAST_EXTENT = 2;

  private static final double MOST_EXTENT = 10;

  private static final double TEST_SHARE = 0.2;

  /** Rows below which none is kept for a test unless somebody asks. */
  private static final int FEW = 10;

  /** Part of what a column spans that is left free on each side of a picture. */
  private static final double MARGIN = 0.1;

  private final LearningTask task;
  private final transient RawData table;
  private final String choices;
  private final transient List<Range> ranges;
  private final transient String sha256;

  /** What {@link #packed} made; null before. */
  private final transient AtomicReference<@Nullable Optional<String>> packed =
    new AtomicReference<>();

  private OwnData(LearningTask task, RawData table, String choices, String sha256) {
    this.task = task;
    this.table = table;
    this.choices = choices;
    this.sha256 = sha256;
    ranges = drawn(table).orElseGet(() -> spans(table));
  }

  /**
   * A table by its columns' names and its numbers, which are copied.
   *
   * @param classNames of the classes by index: two of a {@link LearningTask#BINARY}, three or more of a
   *     {@link LearningTask#MULTICLASS} task; none for {@link LearningTask#REGRESSION}
   * @param inputs {@code [rows × inputNames]}, row by row
   * @param targets {@code [rows]}: the index of each row's class, or the number to be answered
   * @throws IllegalArgumentException with the sentence of {@link TableRules#refusal}, if there is one
   */
  public static OwnData of(
    LearningTask task,
    List<String> inputNames,
    List<String> classNames,
    double[] inputs,
    double[] targets
  ) {
    TableRules.refusal(task, inputNames, classNames, inputs, targets).ifPresent(sentence -> {
      throw new IllegalArgumentException(sentence);
    });
    RawData table = new RawData(
      withoutNegativeZeros(inputs),
      withoutNegativeZeros(targets),
      inputNames,
      classNames
    );
    return new OwnData(task, table, "", TableDigest.sha256(task, table));
  }

  /** The same table, read from a file by other choices. */
  public OwnData withChoices(String changed) {
    return new OwnData(task, table, changed, sha256);
  }

  @Override
  public LearningTask task() {
    return task;
  }

  public int rows() {
    return table.rows();
  }

  @Override
  public int dimensions() {
    return table.dimensions;
  }

  public List<String> inputNames() {
    return table.inputNames;
  }

  /** By index; empty for regression. */
  public List<String> classNames() {
    return table.classNames;
  }

  public double input(int row, int dimension) {
    return table.x[row * table.dimensions + dimension];
  }

  /** The index of a row's class, or the number to be answered. */
  public double target(int row) {
    return table.y[row];
  }

  /** Of the table with all its names, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /**
   * How a file has to be read to become this table, as its reader writes it; empty where there is no file. No part
   * of what the table is.
   */
  public String choices() {
    return choices;
  }

  /** The numbers as a link holds them ({@link PackedTable}); nothing if there are too many. */
  public Optional<String> packed() {
    Optional<String> known = packed.get();
    if (known != null) return known;
    Optional<String> made = PackedTable.of(this);
    packed.set(made);
    return made;
  }

  /** Names of inputs that nobody named: x₁, x₂ and so on. */
  public static List<String> usualInputNames(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(OwnData::subscripted).toList();
  }

  /** Names of classes that nobody named; none for regression. */
  public static List<String> usualClassNames(LearningTask task, int classes) {
    return switch (task) {
      case BINARY -> RawData.BINARY_CLASSES;
      case MULTICLASS -> IntStream.rangeClosed(1, classes)
        .mapToObj(k -> "class " + k)
        .toList();
      case REGRESSION -> List.of();
    };
  }

  private static String subscripted(int k) {
    StringBuilder name = new StringBuilder("x");
    for (char digit : Integer.toString(k).toCharArray()) name.append((char) ('₀' + digit - '0'));
    return name.toString();
  }

  /** Of the numbers in memory. */
  public long bytes() {
    return Double.BYTES * (table.x.length + (long) table.y.length);
  }

  @Override
  public boolean generated() {
    return false;
  }

  @Override
  public int defaultSamples() {
    return rows();
  }

  @Override
  public double defaultNoise() {
    return 0;
  }

  @Override
  public double defaultTestShare() {
    return rows() < FEW ? 0 : TEST_SHARE;
  }

  @Override
  public int defaultClasses() {
    return task == LearningTask.REGRESSION ? DataSpec.MIN_CLASSES : table.classNames.size();
  }

  /**
   * What the column spans, with a tenth of it to each side; of what is drawn by hand, the same in each dimension
   * and around 0, so that it stands still while one draws.
   */
  @Override
  public Range range(int dimension) {
    return ranges.get(dimension);
  }

  RawData table() {
    return table;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnData own && sha256.equals(own.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return "own data, %d × %d, %s".formatted(rows(), dimensions(), sha256);
  }

  private static double[] withoutNegativeZeros(double[] numbers) {
    double[] copy = numbers.clone();
    for (int k = 0; k < copy.length; k++) copy[k] += 0.0;
    return copy;
  }

  /** What is drawn by hand has the inputs of a plane or a line. */
  private static Optional<List<Range>> drawn(RawData table) {
    if (!table.inputNames.equals(PLANE_INPUTS) && !table.inputNames.equals(LINE_INPUTS)) {
      return Optional.empty();
    }
    double furthest = LEAST_EXTENT;
    for (double x : table.x) furthest = Math.max(furthest, Math.abs(x));
    if (furthest > MOST_EXTENT) return Optional.empty();
    Range side = Range.around0(Math.ceil(2 * furthest) / 2);
    return Optional.of(Collections.nCopies(table.dimensions, side));
  }

  private static List<Range> spans(RawData table) {
    return IntStream.range(0, table.dimensions)
      .mapToObj(k -> span(table.x, k, table.dimensions))
      .toList();
  }

  private static Range span(double[] x, int column, int columns) {
    double min = x[column];
    double max = min;
    for (int at = column; at < x.length; at += columns) {
      min = Math.min(min, x[at]);
      max = Math.max(max, x[at]);
    }
    double margin = max > min ? MARGIN * (max - min) : 1;
    return new Range(min - margin, max + margin);
  }

  @Serial
  private Object writeReplace() {
    return new Parts(
      task,
      new ArrayList<>(table.inputNames),
      new ArrayList<>(table.classNames),
      table.x,
      table.y,
      choices
    );
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("written as its parts");
  }

  /** As it travels to other nodes: read back, it is checked like any other table. */
  private record Parts(
    LearningTask task,
    ArrayList<String> inputNames,
    ArrayList<String> classNames,
    double[] inputs,
    double[] targets,
    String choices
  ) implements java.io.Serializable {
    @Serial
    private Object readResolve() {
      return OwnData.of(task, inputNames, classNames, inputs, targets).withChoices(choices);
    }
  }
}
