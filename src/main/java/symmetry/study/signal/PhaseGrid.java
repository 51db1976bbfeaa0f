package symmetry.study.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import symmetry.data.DataSpec;
import symmetry.data.Source;
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
 * distances.
 *
 * @param source learned from, nothing kept for a test
 * @param units of each hidden layer
 * @param from smallest σ_w
 * @param to largest σ_w
 * @param deepest hidden layers of the last row
 * @param steps updates of each network
 */
public record PhaseGrid(
  Source source,
  int units,
  double from,
  double to,
  int columns,
  int rows,
  int deepest,
  int steps,
  double learningRate
) {
  public static final Parameter UNITS = Parameter.whole("units", 16, 1, 64);
  public static final Parameter FROM = Parameter.real("smallest σ_w", 0.2, 0, 9);
  public static final Parameter TO = Parameter.real("largest σ_w", 3, 0.1, 10);
  public static final Parameter COLUMNS = Parameter.whole("columns", 15, 2, 24);
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

  /** Weights × samples × steps of all cells: some minutes of one core. */
  public static final long MAX_WORK = 400_000_000_000L;

  /** Of generated data; more would make each cell slower and tell no more. */
  private static final int SAMPLES = 60;

  private static final int LARGEST_BATCH = 64;

  public PhaseGrid {
    UNITS.require(units);
    FROM.require(from);
    TO.require(to);
    COLUMNS.require(columns);
    ROWS.require(rows);
    DEEPEST.require(deepest);
    STEPS.require(steps);
    LEARNING_RATE.require(learningRate);
    if (!(from < to)) throw new IllegalArgumentException(
      "the smallest σ_w must be below the largest"
    );
    if (rows > deepest) {
      throw new IllegalArgumentException(
        "rows must be at most %d, as many as the deepest network has layers".formatted(deepest)
      );
    }
    long most = mostSteps(source, units, columns, rows, deepest);
    if (steps > most) {
      throw new IllegalArgumentException(
        "steps must be at most %s for a map of this size".formatted(Numerals.count(most))
      );
    }
  }

  /** 15 × 16 networks of 16 units on the circle, 300 steps each. */
  public static PhaseGrid usual() {
    return new PhaseGrid(
      Source.CIRCLE,
      (int) UNITS.initial(),
      FROM.initial(),
      TO.initial(),
      (int) COLUMNS.initial(),
      (int) ROWS.initial(),
      (int) DEEPEST.initial(),
      (int) STEPS.initial(),
      LEARNING_RATE.initial()
    );
  }

  /** Steps that a map of this size may take; checked before anything is allocated. */
  static long mostSteps(Source source, int units, int columns, int rows, int deepest) {
    long perStep = 0;
    DataSpec data = data(source);
    for (int row = 0; row < rows; row++) {
      long fanIn = data.inputs();
      long weights = 0;
      for (int l = 0; l < depth(row, rows, deepest); l++) {
        weights += units * (fanIn + 1);
        fanIn = units;
      }
      perStep += columns * (weights + data.outputs() * (fanIn + 1));
    }
    return MAX_WORK / (perStep * Math.min(LARGEST_BATCH, data.trainCount()));
  }

  /** σ_w of a column. */
  public double weightDeviation(int column) {
    return weightDeviation(from, to, column, columns);
  }

  /** The k-th of so many σ_w at equal distances, from 0. */
  static double weightDeviation(double from, double to, int k, int points) {
    double share = (double) k / (points - 1);
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

  public PhaseGrid withSource(Source changed) {
    return new PhaseGrid(changed, units, from, to, columns, rows, deepest, steps, learningRate);
  }

  public PhaseGrid withUnits(int changed) {
    return new PhaseGrid(source, changed, from, to, columns, rows, deepest, steps, learningRate);
  }

  /** Other ends of the axis of σ_w. */
  public PhaseGrid withRange(double low, double high) {
    return new PhaseGrid(source, units, low, high, columns, rows, deepest, steps, learningRate);
  }

  public PhaseGrid withSize(int across, int down) {
    return new PhaseGrid(source, units, from, to, across, down, deepest, steps, learningRate);
  }

  /** Another last row; rows that would not differ are left out. */
  public PhaseGrid withDeepest(int changed) {
    return new PhaseGrid(
      source,
      units,
      from,
      to,
      columns,
      Math.min(rows, changed),
      changed,
      steps,
      learningRate
    );
  }

  public PhaseGrid withSteps(int changed) {
    return new PhaseGrid(source, units, from, to, columns, rows, deepest, changed, learningRate);
  }

  public PhaseGrid withLearningRate(double changed) {
    return new PhaseGrid(source, units, from, to, columns, rows, deepest, steps, changed);
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

  private static DataSpec data(Source source) {
    DataSpec data = DataSpec.of(source).withTestShare(0);
    return source.generated() && data.samples() > SAMPLES ? data.withSamples(SAMPLES) : data;
  }
}
