package symmetry.ui.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A few lines over a common axis. Wire record.
 *
 * @param x name of the horizontal axis
 * @param y name of the vertical axis
 */
public record ExhibitLines(String x, String y, boolean logarithmic, List<Line> lines) {
  /** One line by its points, from left to right. */
  public record Line(String name, List<Point> points) {}

  /** A point; on the wire it is {@code [x, y]}. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({ "x", "y" })
  public record Point(double x, double y) {}
}
