package symmetry.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import symmetry.engine.Loss;
import symmetry.engine.RandomStream;
import symmetry.engine.RandomStream.Purpose;
import symmetry.engine.Samples;

/** Samples with their targets, split into train and test. Immutable. */
public final class Dataset {

  private final DataSpec spec;
  private final RawData table;
  private final int[] train;
  private final int[] test;

  private Dataset(DataSpec spec, RawData table, int[] train, int[] test) {
    this.spec = spec;
    this.table = table;
    this.train = train;
    this.test = test;
  }

  /**
   * The data of a spec, the same bits for the same seed. The test share has no influence on the
   * samples, and another noise or class balance keeps the draws behind them.
   */
  public static Dataset of(DataSpec spec, long seed) {
    RawData table = switch (spec.source()) {
      case XOR_POINTS -> FixedData.xor(0);
      case XOR_SIGNED -> FixedData.xor(-1);
      case IRIS -> FixedData.iris();
      case DIGITS -> FixedData.digits();
      case
        XOR,
        CIRCLE,
        BLOBS,
        MOONS,
        SPIRAL,
        CHECKERBOARD,
        MULTI_BLOBS,
        MULTI_SPIRALS,
        SINE,
        STEP,
        PLANE,
        HILLS -> new Generator(spec, new RandomStream(seed, Purpose.DATA, 0)).table();
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

  /** Outputs of the network: the classes of a multiclass task, else 1. */
  public int outputs() {
    return task() == LearningTask.MULTICLASS ? table.classNames.size() : 1;
  }

  /**
   * Inputs {@code [size × inputs]} and targets {@code [size × outputs]} for the engine.
   *
   * @param loss whose outputs the targets must suit: for {@link Loss#TANH_MSE} class targets are −1
   *     and 1 instead of 0 and 1
   */
  public Samples samples(Loss loss) {
    boolean signed = loss == Loss.TANH_MSE && task() != LearningTask.REGRESSION;
    int inputs = inputs();
    int outputs = outputs();
    double[] x = new double[size() * inputs];
    double[] y = new double[size() * outputs];
    for (int sample = 0; sample < size(); sample++) {
      int row = sample * table.dimensions;
      double[] raw = Arrays.copyOfRange(table.x, row, row + table.dimensions);
      System.arraycopy(inputsAt(raw), 0, x, sample * inputs, inputs);
      for (int k = 0; k < outputs; k++) {
        double target = target(sample, k);
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

  /** An input of a sample, before features. */
  public double x(int sample, int rawDimension) {
    return table.x[sample * table.dimensions + rawDimension];
  }

  /** A target of a sample: 0 or 1 for classes, the number itself for regression. */
  public double target(int sample, int output) {
    return switch (task()) {
      case BINARY, REGRESSION -> table.y[sample];
      case MULTICLASS -> label(sample) == output ? 1 : 0;
    };
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

  /** What a picture of the inputs should span in a dimension; the same for every seed and noise. */
  public Range range(int rawDimension) {
    if (rawDimension < 0 || rawDimension >= table.dimensions) {
      throw new IndexOutOfBoundsException("no dimension " + rawDimension);
    }
    return spec.source().range();
  }

  /**
   * The network's inputs {@code [inputs]} at any point, features applied.
   *
   * @param raw the point, {@code [dimensions]}
   */
  public double[] inputsAt(double... raw) {
    if (raw.length != table.dimensions) {
      throw new IllegalArgumentException(
        "%d coordinates given, %d needed".formatted(raw.length, table.dimensions)
      );
    }
    double[] inputs = Arrays.copyOf(raw, inputs());
    int at = raw.length;
    for (Feature feature : spec.features()) inputs[at++] = feature.of(raw[0], raw[1]);
    return inputs;
  }
}
