package symmetry.ui.panel;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.Source;
import symmetry.ui.chart.AxisRange;
import symmetry.ui.chart.Plot;
import symmetry.ui.chart.PlotPoint;

/** Data sets as they are drawn. */
public final class Plots {

  private static final double CURVE_LIMIT = 1.5;
  private static final double DRAWN = 1000;

  private Plots() {}

  /** The samples in the space the network's answers are drawn in; empty beyond two dimensions. */
  public static Optional<Plot> of(Dataset dataset) {
    return switch (dataset.spec().source().dimensions()) {
      case 1 -> Optional.of(curve(dataset));
      case 2 -> Optional.of(plane(dataset, 0, 1, wire(dataset.range(0)), wire(dataset.range(1))));
      default -> Optional.empty();
    };
  }

  /** A glance at a source, whatever its dimensions. */
  public static Plot glance(Source source) {
    Dataset dataset = Dataset.of(DataSpec.of(source), 1);
    if (source == Source.DIGITS) return digit(dataset);
    if (source == Source.IRIS) return plane(
      dataset,
      2,
      3,
      new AxisRange(-2, 2),
      new AxisRange(-2, 2)
    );
    return of(dataset).orElseThrow();
  }

  private static Plot curve(Dataset dataset) {
    Set<Integer> test = testOf(dataset);
    List<PlotPoint> points = IntStream.range(0, dataset.size())
      .mapToObj(s -> point(dataset.x(s, 0), dataset.target(s, 0), 0, test.contains(s)))
      .toList();
    AxisRange heights = new AxisRange(-CURVE_LIMIT, CURVE_LIMIT);
    return new Plot(Plot.Task.CURVE, wire(dataset.range(0)), heights, points);
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
    List<PlotPoint> points = IntStream.range(0, dataset.size())
      .mapToObj(s ->
        point(dataset.x(s, across), dataset.x(s, up), color(dataset, s), test.contains(s))
      )
      .toList();
    return new Plot(task, xRange, yRange, points);
  }

  private static PlotPoint point(double x, double y, int label, boolean test) {
    return new PlotPoint(drawn(x), drawn(y), label, test);
  }

  /** To a fraction of a pixel: there are hundreds of points on the wire before anything is drawn. */
  private static double drawn(double coordinate) {
    return Math.round(coordinate * DRAWN) / DRAWN;
  }

  /** A class, or for a real target whether it is above 0. */
  private static int color(Dataset dataset, int sample) {
    if (dataset.task() != LearningTask.REGRESSION) return dataset.label(sample);
    return dataset.target(sample, 0) > 0 ? 1 : 0;
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
    Set<Integer> test = new HashSet<>();
    Arrays.stream(dataset.test()).forEach(test::add);
    return test;
  }

  private static AxisRange wire(symmetry.data.Range range) {
    return new AxisRange(range.min(), range.max());
  }
}
