package symmetry.ui.chart;

import java.util.List;

/** A data set as it is drawn, with the ranges of both axes. */
public record Plot(Task task, AxisRange xRange, AxisRange yRange, List<PlotPoint> points) {
  public Plot {
    points = List.copyOf(points);
  }

  /** What the colours of points and surface mean. */
  public enum Task {
    /** Two classes in the plane. */
    BINARY,
    /** More than two classes in the plane. */
    CLASSES,
    /** One input on the horizontal axis, its target on the vertical one. */
    CURVE,
  }
}
