package symmetry.ui.playground;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.Source;
import symmetry.ui.chart.AxisRange;
import symmetry.ui.draw.DrawnData;
import symmetry.ui.draw.DrawnPoint;
import symmetry.ui.panel.Plots;

/** Data as they are drawn, and drawings as data. */
final class Drawings {

  private static final List<String> CLASSES = List.of("A", "B", "C", "D", "E", "F");

  /** Places of a pad in a unit. */
  private static final double PLACES = 100;

  /** What a pad begins with. */
  static final DrawnData BLANK = blank();

  private Drawings() {}

  /** What is drawn, in place of other data: their test share, extra inputs and scaling stay. */
  static DataSpec onto(DataSpec before, OwnData drawn) {
    return DataSpec.of(drawn)
      .withTestShare(before.testShare())
      .withFeatures(before.features())
      .withScaling(before.scaling());
  }

  private static DrawnData blank() {
    AxisRange side = new AxisRange(-OwnData.LEAST_EXTENT, OwnData.LEAST_EXTENT);
    return new DrawnData(false, DrawnData.FEWEST_CLASSES, side, side, List.of());
  }

  /** Whether data look as a pad makes them: a link that holds them does not say where they came from. */
  static boolean isOne(OwnData own) {
    boolean curve = own.task() == LearningTask.REGRESSION;
    return (
      own.inputNames().equals(curve ? OwnData.LINE_INPUTS : OwnData.PLANE_INPUTS) &&
      CLASSES.containsAll(own.classNames()) &&
      refusal(DataSpec.of(own)).isEmpty()
    );
  }

  /** Own data as a drawing; nothing if they are more than can be drawn. */
  static Optional<DrawnData> of(OwnData own) {
    if (refusal(DataSpec.of(own)).isPresent()) return Optional.empty();
    boolean curve = own.task() == LearningTask.REGRESSION;
    List<DrawnPoint> points = IntStream.range(0, own.rows())
      .mapToObj(row ->
        curve
          ? new DrawnPoint(own.input(row, 0), own.target(row), 0)
          : new DrawnPoint(own.input(row, 0), own.input(row, 1), (int) own.target(row))
      )
      .toList();
    return Optional.of(
      new DrawnData(
        curve,
        own.defaultClasses(),
        Plots.wire(own.range(0)),
        curve
          ? Plots.heights(points.stream().mapToDouble(DrawnPoint::y).toArray())
          : Plots.wire(own.range(1)),
        points
      )
    );
  }

  /** Data that can be drawn on as their own copy, as finely as they are drawn. */
  static OwnData copy(Dataset dataset) {
    boolean curve = dataset.task() == LearningTask.REGRESSION;
    List<DrawnPoint> points = IntStream.range(0, dataset.size())
      .mapToObj(s ->
        new DrawnPoint(
          placed(dataset.x(s, 0)),
          placed(curve ? dataset.target(s) : dataset.x(s, 1)),
          curve ? 0 : dataset.label(s)
        )
      )
      .toList();
    return data(curve, dataset.spec().classes(), points);
  }

  /**
   * What is drawn, as data. Classes are called A to F, whether there are points of them or not.
   *
   * @throws IllegalArgumentException as {@link OwnData#of}
   */
  static OwnData data(DrawnData drawing) {
    return data(drawing.curve(), drawing.classes(), drawing.points());
  }

  private static OwnData data(boolean curve, int classes, List<DrawnPoint> points) {
    DoubleStream inputs = points
      .stream()
      .flatMapToDouble(p -> curve ? DoubleStream.of(p.x()) : DoubleStream.of(p.x(), p.y()));
    DoubleStream targets = points.stream().mapToDouble(p -> curve ? p.y() : p.label());
    return OwnData.of(
      curve
        ? LearningTask.REGRESSION
        : classes == 2
          ? LearningTask.BINARY
          : LearningTask.MULTICLASS,
      curve ? OwnData.LINE_INPUTS : OwnData.PLANE_INPUTS,
      curve ? List.of() : CLASSES.subList(0, classes),
      inputs.toArray(),
      targets.toArray()
    );
  }

  /** As places of a pad are: what a link holds is what was drawn. */
  private static double placed(double coordinate) {
    return Math.round(coordinate * PLACES) / PLACES;
  }

  /** Why data cannot be drawn on; nothing if they can. */
  static Optional<String> refusal(DataSpec data) {
    Source source = data.source();
    boolean curve = source.dimensions() == 1 && source.task() == LearningTask.REGRESSION;
    boolean plane = source.dimensions() == 2 && source.task() != LearningTask.REGRESSION;
    if (!curve && !plane) return Optional.of(
      "What can be drawn are classes over two inputs, or a number over one."
    );
    if (data.classes() > DrawnData.MOST_CLASSES) return Optional.of(
      "%d classes can be drawn, not %d.".formatted(DrawnData.MOST_CLASSES, data.classes())
    );
    if (data.samples() > DrawnData.MOST_POINTS) return Optional.of(
      "%d points can be drawn, not %d.".formatted(DrawnData.MOST_POINTS, data.samples())
    );
    return Optional.empty();
  }
}
