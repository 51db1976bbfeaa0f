package symmetry.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.engine.Loss;
import symmetry.engine.Samples;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** Samples with their targets, split into train and test. Immutable. */
public final class Dataset {

  private static final double TARGET_EXTENT = 1.5;

  /** Above and below somebody's own targets, as a part of what they span. */
  private static final double TARGET_ROOM = 0.1;

  private final DataSpec spec;
  private final RawData table;
  private final int[] train;
  private final int[] test;

  /** One for each input of the network; empty where inputs are raw. */
  private final List<InputScale> scales;

  private Dataset(DataSpec spec, RawData table, int[] train, int[] test) {
    this.spec = spec;
    this.table = table;
    this.train = train;
    this.test = test;
    scales =
      spec.scaling() == Scaling.RAW
        ? List.of()
        : IntStream.range(0, spec.inputs())
            .mapToObj(k -> InputScale.of(spec.scaling(), s -> unscaled(raw(s))[k], train))
            .toList();
  }

  /**
   * The data of a spec, the same bits for the same seed. The test share has no influence on the
   * samples, and another noise or class balance keeps the draws behind them.
   */
  public static Dataset of(DataSpec spec, long seed) {
    RawData table = switch (spec.source()) {
      case OwnData own -> own.table();
      case BuiltIn.XOR_POINTS -> FixedData.xor(0);
      case BuiltIn.XOR_SIGNED -> FixedData.xor(-1);
      case BuiltIn.IRIS -> FixedData.iris();
      case BuiltIn.DIGITS -> FixedData.digits();
      case BuiltIn figure -> new Generator(
        spec,
        figure,
        new RandomStream(seed, Purpose.DATA, 0)
      ).table();
    };
    int rows = table.rows();
    int tests = spec.testCount();
    int[] order = new RandomStream(seed, Purpose.SPLIT, 0).permutation(rows);
    int[] test = Arrays.copyOf(order, tests);
    int[] train = Arrays.copyOfRange(order, tests, rows);
    Arrays.sort(test);
    Arrays.sort(train);
    return new Dataset(spec, table, train, test);
  }

  public DataSpec spec() {
    return spec;
  }

  public LearningTask task() {
    return spec.source().task();
  }

  /** Samples, train and test together. */
  public int size() {
    return table.rows();
  }

  /** Inputs of the network: the raw dimensions and the features. */
  public int inputs() {
    return spec.inputs();
  }

  /**
   * Inputs {@code [size × inputs]} and targets {@code [size × outputs]} for the engine: of several outputs,
   * 1 for the sample's class and 0 for the others.
   *
   * @param loss whose outputs the targets must suit: for {@link Loss#TANH_MSE} class targets are −1
   *     and 1 instead of 0 and 1
   */
  public Samples samples(Loss loss) {
    boolean signed = loss == Loss.TANH_MSE && task() != LearningTask.REGRESSION;
    int inputs = inputs();
    int outputs = spec.outputs(loss);
    double[] x = new double[size() * inputs];
    double[] y = new double[size() * outputs];
    for (int sample = 0; sample < size(); sample++) {
      System.arraycopy(inputsAt(raw(sample)), 0, x, sample * inputs, inputs);
      for (int k = 0; k < outputs; k++) {
        double target = outputs == 1 ? target(sample) : label(sample) == k ? 1 : 0;
        y[sample * outputs + k] = signed ? 2 * target - 1 : target;
      }
    }
    return new Samples(inputs, outputs, x, y);
  }

  /** Indices of the samples to learn from, ascending; never empty. A copy. */
  public int[] train() {
    return train.clone();
  }

  /** Indices of all other samples, ascending. A copy. */
  public int[] test() {
    return test.clone();
  }

  /** Names of the classes by index; empty for regression. */
  public List<String> classNames() {
    return table.classNames;
  }

  /** Names of the network's inputs: raw dimensions, then features. */
  public List<String> inputNames() {
    return Stream.concat(
      table.inputNames.stream(),
      spec.features().stream().map(Feature::formula)
    ).toList();
  }

  /** An input of a sample, before features and scales. */
  public double x(int sample, int rawDimension) {
    return table.x[sample * table.dimensions + rawDimension];
  }

  /** The target of a sample: the number itself for regression, else the index of its class. */
  public double target(int sample) {
    return table.y[sample];
  }

  /**
   * Index of a sample's class.
   *
   * @throws IllegalStateException for regression, which has no classes
   */
  public int label(int sample) {
    if (task() == LearningTask.REGRESSION) throw new IllegalStateException(
      "regression has no classes"
    );
    return (int) table.y[sample];
  }

  /** What a picture of real targets should span: ±1.5 where all are within it, as those of built-in data are. */
  public Range targetRange() {
    return targetRange(table.y);
  }

  /** The same of these targets. */
  public static Range targetRange(double[] targets) {
    double low = Arrays.stream(targets).min().orElse(0);
    double high = Arrays.stream(targets).max().orElse(0);
    if (low >= -TARGET_EXTENT && high <= TARGET_EXTENT) return Range.around0(TARGET_EXTENT);
    double room = high > low ? TARGET_ROOM * (high - low) : 1;
    return new Range(low - room, high + room);
  }

  /** Real targets above it are drawn in another colour: 0, or the middle of what somebody's own span. */
  public double middleTarget() {
    return task() == LearningTask.REGRESSION && spec.source() instanceof OwnData
      ? (Arrays.stream(table.y).min().orElse(0) + Arrays.stream(table.y).max().orElse(0)) / 2
      : 0;
  }

  /** So many samples at most, evenly thinned out: more points than can be told apart. */
  public IntStream evenly(int most) {
    int size = size();
    int count = Math.min(size, most);
    return IntStream.range(0, count).map(k -> (int) (((long) k * size) / count));
  }

  /** What a picture of the inputs should span in a dimension; the same for every seed and noise. */
  public Range range(int rawDimension) {
    return spec.source().range(rawDimension);
  }

  /**
   * The network's inputs {@code [inputs]} at any point, features and then scales applied.
   *
   * @param raw the point, {@code [dimensions]}
   */
  public double[] inputsAt(double... raw) {
    if (raw.length != table.dimensions) {
      throw new IllegalArgumentException(
        "%d coordinates given, %d needed".formatted(raw.length, table.dimensions)
      );
    }
    double[] inputs = unscaled(raw);
    for (int k = 0; k < scales.size(); k++) inputs[k] = scales.get(k).of(inputs[k]);
    return inputs;
  }

  /** What is done to each input of the network; empty where nothing is. */
  public List<InputScale> scales() {
    return scales;
  }

  private double[] raw(int sample) {
    int row = sample * table.dimensions;
    return Arrays.copyOfRange(table.x, row, row + table.dimensions);
  }

  private double[] unscaled(double[] raw) {
    double[] inputs = Arrays.copyOf(raw, inputs());
    int at = raw.length;
    for (Feature feature : spec.features()) inputs[at++] = feature.of(raw[0], raw[1]);
    return inputs;
  }
}
