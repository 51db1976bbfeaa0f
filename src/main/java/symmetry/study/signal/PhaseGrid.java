package symmetry.study.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;
import symmetry.experiment.Training;
import symmetry.number.Numerals;

/**
 * Which networks a phase map trains: σ_w from left to right, depth from top to bottom, both at equal
 * distances, each from some seeds. With one column it is a depth scan of one σ_w.
 *
 * @param source learned from, nothing kept for a test
 * @param units of each hidden layer
 * @param from smallest σ_w
 * @param to largest σ_w: of one column the same
 * @param deepest hidden layers of the last row
 * @param steps updates of each network
 * @param seeds of each network
 */
public record PhaseGrid(
  BuiltIn source,
  int units,
  double from,
  double to,
  int columns,
  int rows,
  int deepest,
  int steps,
  double learningRate,
  int seeds
) {
  public static final Parameter UNITS = Parameter.whole("units", 16, 1, 64);
  public static final Parameter FROM = Parameter.real("smallest σ_w", 0.2, 0, 9);
  public static final Parameter TO = Parameter.real("largest σ_w", 3, 0.1, 10);
  public static final Parameter COLUMNS = Parameter.whole("columns", 15, 1, 24);
  public static final Parameter ROWS = Parameter.whole("rows", 16, 2, 24);
  public static final Parameter DEEPEST = Parameter.whole(
    "deepest",
    (int) Limits.HIDDEN_LAYERS.max(),
    2,
    (int) Limits.HIDDEN_LAYERS.max()
  );
  public static final Parameter STEPS = Parameter.whole("steps", 300, 1, 2000);
  public static final Parameter LEARNING_RATE = Parameter.real(
    "learning rate",
    0.1,
    Limits.LEARNING_RATE.min(),
    Limits.LEARNING_RATE.max()
  );

  public static final Parameter SEEDS = Parameter.whole("seeds of each network", 1, 1, 10);

  /** Weights × samples × steps of all networks: some minutes of one core. */
  public static final long MAX_WORK = 400_000_000_000L;

  /** Of generated data; more would make each cell slower and tell no more. */
  private static final int SAMPLES = 60;

  private static final int LARGEST_BATCH = 64;

  public PhaseGrid {
    UNITS.require(units);
    FROM.require(from);
    if (columns > 1) TO.require(to);
    COLUMNS.require(columns);
    ROWS.require(rows);
    DEEPEST.require(deepest);
    STEPS.require(steps);
    LEARNING_RATE.require(learningRate);
    SEEDS.require(seeds);
    if (columns == 1 ? from != to : !(from < to)) throw new IllegalArgumentException(
      "the smallest σ_w must be below the largest, and of one column the same"
    );
    if (rows > deepest) {
      throw new IllegalArgumentException(
        "rows must be at most %d, as many as the deepest network has layers".formatted(deepest)
      );
    }
    long most = mostSteps(source, units, columns, rows, deepest, seeds);
    if (steps > most) {
      throw new IllegalArgumentException(
        "steps must be at most %s for a map of this size".formatted(Numerals.count(most))
      );
    }
  }

  /** 15 × 16 networks of 16 units on the circle, 300 steps each. */
  public static PhaseGrid usual() {
    return new PhaseGrid(
      BuiltIn.CIRCLE,
      (int) UNITS.initial(),
      FROM.initial(),
      TO.initial(),
      (int) COLUMNS.initial(),
      (int) ROWS.initial(),
      (int) DEEPEST.initial(),
      (int) STEPS.initial(),
      LEARNING_RATE.initial(),
      (int) SEEDS.initial()
    );
  }

  /** Steps that a map of this size may take; checked before anything is allocated. */
  static long mostSteps(BuiltIn source, int units, int columns, int rows, int deepest, int seeds) {
    long perStep = 0;
    DataSpec data = data(source);
    for (int row = 0; row < rows; row++) {
      long fanIn = data.inputs();
      long weights = 0;
      for (int l = 0; l < depth(row, rows, deepest); l++) {
        weights += units * (fanIn + 1);
        fanIn = units;
      }
      perStep +=
        (long) seeds *
        columns *
        (weights + data.outputs(data.source().task().usualLoss()) * (fanIn + 1));
    }
    return MAX_WORK / (perStep * Math.min(LARGEST_BATCH, data.trainCount()));
  }

  /** σ_w of a column. */
  public double weightDeviation(int column) {
    return weightDeviation(from, to, column, columns);
  }

  /** The k-th of so many σ_w at equal distances, from 0. */
  static double weightDeviation(double from, double to, int k, int points) {
    double share = points == 1 ? 0 : (double) k / (points - 1);
    // Rounded, so that links have 0.8 and not what is left of 0.2 + 3·0.2.
    return Math.rint(1e6 * Math.fma(share, to - from, from)) / 1e6;
  }

  /** Hidden layers of a row; the last row is the deepest. */
  public int depth(int row) {
    return depth(row, rows, deepest);
  }

  private static int depth(int row, int rows, int deepest) {
    return Math.ceilDiv((row + 1) * deepest, rows);
  }

  public PhaseGrid withSource(BuiltIn changed) {
    return with(changed, units, steps, learningRate, seeds);
  }

  public PhaseGrid withUnits(int changed) {
    return with(source, changed, steps, learningRate, seeds);
  }

  public PhaseGrid withSteps(int changed) {
    return with(source, units, changed, learningRate, seeds);
  }

  public PhaseGrid withLearningRate(double changed) {
    return with(source, units, steps, changed, seeds);
  }

  public PhaseGrid withSeeds(int changed) {
    return with(source, units, steps, learningRate, changed);
  }

  private PhaseGrid with(BuiltIn data, int wide, int updates, double rate, int each) {
    return new PhaseGrid(data, wide, from, to, columns, rows, deepest, updates, rate, each);
  }

  /** Other ends of the axis of σ_w; of one column the first counts. */
  public PhaseGrid withRange(double low, double high) {
    return at(low, columns == 1 ? low : high, columns, rows, deepest);
  }

  /** One column stands at the smallest σ_w; more get a range from there. */
  public PhaseGrid withSize(int across, int down) {
    double high = to;
    if (across == 1) high = from;
    else if (columns == 1) high = from < TO.initial() ? TO.initial() : TO.max();
    return at(from, high, across, down, deepest);
  }

  /** Another last row; rows that would not differ are left out. */
  public PhaseGrid withDeepest(int changed) {
    return at(from, to, columns, Math.min(rows, changed), changed);
  }

  private PhaseGrid at(double low, double high, int across, int down, int last) {
    return new PhaseGrid(source, units, low, high, across, down, last, steps, learningRate, seeds);
  }

  /** The network of a cell, as the playground opens it. */
  Experiment experiment(
    Activation activation,
    Choice<BiasKind> biases,
    long seed,
    int column,
    int row
  ) {
    LayerStart start = LayerStart.of(
      InitializerKind.SCALED_NORMAL,
      weightDeviation(column)
    ).withBiases(biases);
    HiddenLayer layer = new HiddenLayer(units, activation, start, 0);
    List<HiddenLayer> hidden = new ArrayList<>(Collections.nCopies(depth(row), layer));
    DataSpec data = data(source);
    int batch = data.trainCount() <= LARGEST_BATCH ? 0 : LARGEST_BATCH;
    return new Experiment(
      seed,
      data,
      hidden,
      start,
      source.task().usualLoss(),
      Training.fullBatch(learningRate).withBatchSize(batch),
      List.of()
    );
  }

  private static DataSpec data(BuiltIn source) {
    DataSpec data = DataSpec.of(source).withTestShare(0);
    return source.generated() && data.samples() > SAMPLES ? data.withSamples(SAMPLES) : data;
  }
}
