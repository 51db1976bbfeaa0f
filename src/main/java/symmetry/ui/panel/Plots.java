package symmetry.ui.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.Source;
import symmetry.experiment.PlaneAxes;
import symmetry.ui.chart.AxisRange;
import symmetry.ui.chart.Plot;
import symmetry.ui.chart.PlotPoint;

/** Data sets as they are drawn. */
public final class Plots {

  /** Digits that tell places of a picture apart. */
  private static final int DIGITS = 4;

  /** More points than can be told apart are thinned out. */
  public static final int MOST_POINTS = 2000;

  private Plots() {}

  /** The samples in the space the network's answers are drawn in; empty beyond two dimensions. */
  public static Optional<Plot> of(Dataset dataset) {
    return switch (dataset.spec().source().dimensions()) {
      case 1 -> Optional.of(curve(dataset));
      case 2 -> Optional.of(over(dataset, 0, 1));
      default -> Optional.empty();
    };
  }

  /** The samples over two of many inputs, if they are chosen; else in the space of all their inputs. */
  public static Optional<Plot> of(Dataset dataset, Optional<PlaneAxes> axes) {
    return axes.map(chosen -> over(dataset, chosen.across(), chosen.up())).or(() -> of(dataset));
  }

  private static Plot over(Dataset dataset, int across, int up) {
    return plane(dataset, across, up, wire(dataset.range(across)), wire(dataset.range(up)));
  }

  /** A glance at a source, whatever its dimensions. */
  public static Plot glance(Source source) {
    Dataset dataset = Dataset.of(DataSpec.of(source), 1);
    if (source == BuiltIn.DIGITS) return digit(dataset);
    if (source == BuiltIn.IRIS) return plane(
      dataset,
      2,
      3,
      new AxisRange(-2, 2),
      new AxisRange(-2, 2)
    );
    return of(dataset).orElseGet(() -> over(dataset, 0, 1));
  }

  private static Plot curve(Dataset dataset) {
    Set<Integer> test = testOf(dataset);
    AxisRange across = wire(dataset.range(0));
    AxisRange heights = wire(dataset.targetRange());
    List<PlotPoint> points = dataset
      .evenly(MOST_POINTS)
      .mapToObj(s ->
        new PlotPoint(
          drawn(dataset.x(s, 0), across),
          drawn(dataset.target(s), heights),
          0,
          test.contains(s)
        )
      )
      .toList();
    return new Plot(Plot.Task.CURVE, across, heights, points);
  }

  private static Plot plane(
    Dataset dataset,
    int across,
    int up,
    AxisRange xRange,
    AxisRange yRange
  ) {
    Set<Integer> test = testOf(dataset);
    Plot.Task task =
      dataset.task() == LearningTask.MULTICLASS ? Plot.Task.CLASSES : Plot.Task.BINARY;
    double middle = dataset.middleTarget();
    List<PlotPoint> points = dataset
      .evenly(MOST_POINTS)
      .mapToObj(s ->
        new PlotPoint(
          drawn(dataset.x(s, across), xRange),
          drawn(dataset.x(s, up), yRange),
          color(dataset, s, middle),
          test.contains(s)
        )
      )
      .toList();
    return new Plot(task, xRange, yRange, points);
  }

  /** To a fraction of a pixel: there are hundreds of points on the wire before anything is drawn. */
  private static double drawn(double coordinate, AxisRange axis) {
    int magnitude = (int) Math.ceil(Math.log10(axis.high() - axis.low()));
    return BigDecimal.valueOf(coordinate)
      .setScale(DIGITS - magnitude, RoundingMode.HALF_EVEN)
      .doubleValue();
  }

  /** What these targets are drawn over. */
  public static AxisRange heights(double[] targets) {
    return wire(Dataset.targetRange(targets));
  }

  /** A class, or for a real target whether it is above the middle. */
  private static int color(Dataset dataset, int sample, double middle) {
    if (dataset.task() != LearningTask.REGRESSION) return dataset.label(sample);
    return dataset.target(sample) > middle ? 1 : 0;
  }

  /** The ink of the first digit. */
  private static Plot digit(Dataset dataset) {
    int side = 8;
    List<PlotPoint> ink = IntStream.range(0, side * side)
      .filter(k -> dataset.x(0, k) > 0.4)
      .mapToObj(k -> new PlotPoint(k % side, side - 1 - k / side, 0, false))
      .toList();
    AxisRange range = new AxisRange(-1, side);
    return new Plot(Plot.Task.BINARY, range, range, ink);
  }

  private static Set<Integer> testOf(Dataset dataset) {
    return Arrays.stream(dataset.test()).boxed().collect(Collectors.toSet());
  }

  public static AxisRange wire(symmetry.data.Range range) {
    return new AxisRange(range.min(), range.max());
  }
}
