package symmetry.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.data.BuiltIn;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.training.TileLayer.Kind;

/**
 * What each unit computes, as a small picture. Has a network of its own; confined to one thread at a
 * time.
 */
public final class UnitTiles {

  private static final int PLANE_SIDE = 24;
  private static final int LEAST_PLANE_SIDE = 4;
  private static final int CURVE_POINTS = 24;
  private static final int SAMPLES_PER_CLASS = 20;

  /** Of this digit the first picture stands at the inputs. */
  private static final int SHOWN_DIGIT = 3;

  /** Side of a digit's picture. */
  private static final int DIGIT_SIDE = 8;

  /** Bytes of all tiles together, so that one frame stays small. */
  private static final int MOST_BYTES = 4_000;

  /** Parameters beyond which a network is asked so seldom, and for so few points, that nothing is compiled for it. */
  static final int LARGE = 1 << 16;

  private final Network network;
  private final Kind kind;
  private final int rows;
  private final int columns;
  private final boolean digits;
  private final Loss loss;

  /** Whether the outputs stand for classes. */
  private final boolean classifies;

  /** The picture that is shown at the inputs: of the points {@link #asked}. */
  private final int shown;

  private final Samples points;

  /** Points at which the network is asked. */
  private final int[] asked;

  /** Of which of the points asked a cell of a tile is the mean; empty where each is one. */
  private final int[][] cells;

  public UnitTiles(Experiment experiment, Dataset dataset) {
    Architecture shape = experiment.architecture();
    network = shape.parameterCount() > LARGE ? Network.plain(shape) : new Network(shape);
    loss = experiment.loss();
    classifies = dataset.task() != LearningTask.REGRESSION;
    digits = dataset.spec().source() == BuiltIn.DIGITS;
    int dimensions = dataset.spec().source().dimensions();
    if (dimensions == 2) {
      kind = Kind.PLANE;
      rows = side(shape.inputs() + IntStream.range(0, shape.layers()).map(shape::fanOut).sum());
      columns = rows;
      points = AskedPoints.ofPlane(dataset, rows);
    } else if (dimensions == 1) {
      kind = Kind.CURVE;
      rows = 1;
      columns = CURVE_POINTS;
      points = AskedPoints.ofCurve(dataset, CURVE_POINTS);
    } else if (classifies) {
      kind = Kind.CLASS_MEANS;
      rows = 1;
      columns = dataset.classNames().size();
      points = dataset.samples(experiment.loss());
    } else {
      kind = Kind.NONE;
      rows = 0;
      columns = 0;
      points = AskedPoints.none(dataset);
    }
    int[][] means = kind == Kind.CLASS_MEANS ? ofClasses(dataset) : new int[0][];
    asked =
      kind == Kind.CLASS_MEANS
        ? Arrays.stream(means).flatMapToInt(Arrays::stream).toArray()
        : IntStream.range(0, points.count()).toArray();
    cells = places(means);
    shown = digits ? cells[SHOWN_DIGIT][0] : 0;
  }

  /** The tiles of the inputs, then of each layer. */
  public List<TileLayer> of(Parameters parameters) {
    network.setParameters(parameters);
    Activity activity = network.activity(points, asked);
    Architecture shape = network.architecture();
    List<TileLayer> layers = new ArrayList<>();
    layers.add(
      digits ? image() : layer(shape.inputs(), (input, s) -> points.input(asked[s], input))
    );
    for (int l = 0; l < shape.layers(); l++) {
      int layer = l;
      layers.add(
        layer == shape.layers() - 1 && classifies
          ? answers(activity, layer)
          : layer == 0 && showsDigits(shape)
            ? weights(parameters)
            : layer(shape.fanOut(layer), (unit, s) -> activity.activation(layer, s, unit))
      );
    }
    return List.copyOf(layers);
  }

  private TileLayer layer(int units, TileLayer.Cell value) {
    if (kind == Kind.NONE) return TileLayer.none();
    return TileLayer.of(kind, rows, columns, units, (unit, cell) ->
      cells.length == 0
        ? value.of(unit, cell)
        : Arrays.stream(cells[cell])
            .mapToDouble(s -> value.of(unit, s))
            .average()
            .orElse(0)
    );
  }

  /** The outputs of a classification, each on a scale that does not move. */
  private TileLayer answers(Activity activity, int layer) {
    int units = network.architecture().fanOut(layer);
    double low = loss.low();
    if (digits) {
      return TileLayer.between(Kind.SHARE, 1, 1, units, low, 1, (unit, cell) ->
        activity.activation(layer, shown, unit)
      );
    }
    if (kind != Kind.PLANE) {
      return layer(units, (unit, s) -> activity.activation(layer, s, unit));
    }
    return TileLayer.between(Kind.ANSWER, rows, columns, units, low, 1, (unit, cell) ->
      activity.activation(layer, cell, unit)
    );
  }

  private TileLayer image() {
    double[] ink = IntStream.range(0, DIGIT_SIDE * DIGIT_SIDE)
      .mapToDouble(pixel -> points.input(asked[shown], pixel))
      .toArray();
    double low = Arrays.stream(ink).min().orElse(0);
    double high = Arrays.stream(ink).max().orElse(1);
    return TileLayer.between(
      Kind.IMAGE,
      DIGIT_SIDE,
      DIGIT_SIDE,
      1,
      low,
      high,
      (unit, pixel) -> ink[pixel]
    );
  }

  private boolean showsDigits(Architecture shape) {
    return digits && shape.fanOut(0) * DIGIT_SIDE * DIGIT_SIDE <= MOST_BYTES;
  }

  private static TileLayer weights(Parameters parameters) {
    int units = parameters.architecture().fanOut(0);
    return TileLayer.of(Kind.WEIGHTS, DIGIT_SIDE, DIGIT_SIDE, units, (unit, pixel) ->
      parameters.weight(0, unit, pixel)
    );
  }

  private static int side(int tiles) {
    int affordable = (int) Math.sqrt((double) MOST_BYTES / tiles);
    return Math.clamp(affordable, LEAST_PLANE_SIDE, PLANE_SIDE);
  }

  /** Where the points of each cell are, one cell's after the other's. */
  private static int[][] places(int[][] cells) {
    int[][] places = new int[cells.length][];
    int next = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      places[cell] = IntStream.range(next, next + cells[cell].length).toArray();
      next += cells[cell].length;
    }
    return places;
  }

  private static int[][] ofClasses(Dataset dataset) {
    return IntStream.range(0, dataset.classNames().size())
      .mapToObj(label ->
        IntStream.range(0, dataset.size())
          .filter(s -> dataset.label(s) == label)
          .limit(SAMPLES_PER_CLASS)
          .toArray()
      )
      .toArray(int[][]::new);
  }
}
