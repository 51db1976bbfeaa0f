package symmetry.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.Range;
import symmetry.data.Source;
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

  private final Network network;
  private final Kind kind;
  private final int rows;
  private final int columns;
  private final boolean digits;
  private final Loss loss;

  /** Whether the outputs stand for classes. */
  private final boolean classifies;

  /** The picture that is shown at the inputs: a sample of {@link #points}. */
  private final int shown;

  /** Points at which the network is asked. */
  private final Samples points;
  private final int[] all;

  /** Which points a cell of a tile is the mean of. */
  private final int[][] cells;

  public UnitTiles(Experiment experiment, Dataset dataset) {
    Architecture shape = experiment.architecture();
    network = new Network(shape);
    loss = experiment.loss();
    classifies = dataset.task() != LearningTask.REGRESSION;
    digits = dataset.spec().source() == Source.DIGITS;
    int dimensions = dataset.spec().source().dimensions();
    if (dimensions == 2) {
      kind = Kind.PLANE;
      rows = side(shape.inputs() + IntStream.range(0, shape.layers()).map(shape::fanOut).sum());
      columns = rows;
      points = samples(dataset, plane(dataset, rows));
    } else if (dimensions == 1) {
      kind = Kind.CURVE;
      rows = 1;
      columns = CURVE_POINTS;
      points = samples(dataset, curve(dataset));
    } else if (dataset.task() == LearningTask.MULTICLASS) {
      kind = Kind.CLASS_MEANS;
      rows = 1;
      columns = dataset.outputs();
      points = dataset.samples(experiment.loss());
    } else {
      kind = Kind.NONE;
      rows = 0;
      columns = 0;
      points = samples(dataset, List.of());
    }
    shown = digits
      ? IntStream.range(0, dataset.size())
          .filter(s -> dataset.label(s) == SHOWN_DIGIT)
          .findFirst()
          .orElse(0)
      : 0;
    cells = kind == Kind.CLASS_MEANS ? ofClasses(dataset) : ofPoints(points.count());
    all = IntStream.range(0, points.count()).toArray();
  }

  /** The tiles of the inputs, then of each layer. */
  public List<TileLayer> of(Parameters parameters) {
    network.setParameters(parameters);
    Activity activity = network.activity(points, all);
    Architecture shape = network.architecture();
    List<TileLayer> layers = new ArrayList<>();
    layers.add(digits ? image() : layer(shape.inputs(), (input, s) -> points.input(s, input)));
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
      cells[cell].length == 1
        ? value.of(unit, cells[cell][0])
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
      .mapToDouble(pixel -> points.input(shown, pixel))
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

  private static List<double[]> plane(Dataset dataset, int side) {
    Range across = dataset.range(0);
    Range up = dataset.range(1);
    return IntStream.range(0, side * side)
      .mapToObj(k ->
        dataset.inputsAt(
          along(across, ((k % side) + 0.5) / side),
          along(up, (k / side + 0.5) / side)
        )
      )
      .toList();
  }

  private static List<double[]> curve(Dataset dataset) {
    return IntStream.range(0, CURVE_POINTS)
      .mapToObj(k -> dataset.inputsAt(along(dataset.range(0), k / (CURVE_POINTS - 1.0))))
      .toList();
  }

  private static double along(Range range, double share) {
    return Math.fma(share, range.max() - range.min(), range.min());
  }

  private static Samples samples(Dataset dataset, List<double[]> inputs) {
    double[] x = inputs.stream().flatMapToDouble(Arrays::stream).toArray();
    return new Samples(
      dataset.inputs(),
      dataset.outputs(),
      x,
      new double[inputs.size() * dataset.outputs()]
    );
  }

  private static int[][] ofPoints(int count) {
    return IntStream.range(0, count)
      .mapToObj(point -> new int[] { point })
      .toArray(int[][]::new);
  }

  private static int[][] ofClasses(Dataset dataset) {
    return IntStream.range(0, dataset.outputs())
      .mapToObj(label ->
        IntStream.range(0, dataset.size())
          .filter(s -> dataset.label(s) == label)
          .limit(SAMPLES_PER_CLASS)
          .toArray()
      )
      .toArray(int[][]::new);
  }
}
