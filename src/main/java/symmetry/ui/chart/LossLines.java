package symmetry.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LossChart} draws. Wire record.
 *
 * @param keep how many of the first points of the chart stay; {@code points} follow them
 * @param ghost the run that this one is seen against, or null
 * @param level a loss to compare with, or null
 * @param events of the run, those ahead of the present step included
 * @param furthest the last step that the run came to
 * @param diverged whether the run ends at the present step because it diverges
 */
public record LossLines(
  int keep,
  List<PlottedLoss> points,
  @Nullable Ghost ghost,
  @Nullable Level level,
  List<EventMark> events,
  long furthest,
  boolean diverged
) {
  public LossLines {
    points = List.copyOf(points);
    events = List.copyOf(events);
  }

  /**
   * Another run's losses on the training split.
   *
   * @param label what that run is
   * @param keep as of the chart's own points
   */
  public record Ghost(String label, int keep, List<PlottedLoss> points) {
    public Ghost {
      points = List.copyOf(points);
    }
  }

  /** A level line: at this loss, called so, and what that is. */
  public record Level(double loss, String label, String title) {}
}
