package symmetry.ui.draw;

import java.util.List;
import symmetry.ui.chart.AxisRange;

/**
 * Data as a drawing.
 *
 * @param curve whether it is one input with a number to learn; else it is classes in the plane
 * @param classes how many there may be points of; of no meaning for a curve
 * @param x what the pad spans across
 * @param y what it spans upwards
 */
public record DrawnData(
  boolean curve,
  int classes,
  AxisRange x,
  AxisRange y,
  List<DrawnPoint> points
) {
  public static final int FEWEST_CLASSES = 2;
  public static final int MOST_CLASSES = 6;

  /** So many can be drawn, and fit a link whatever they are. */
  public static final int MOST_POINTS = 500;

  public DrawnData {
    points = List.copyOf(points);
  }

  /** Whether the same is drawn, on whatever pad. */
  boolean hasPointsOf(DrawnData other) {
    return curve == other.curve && classes == other.classes && points.equals(other.points);
  }
}
