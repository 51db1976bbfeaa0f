package symmetry.training;

import java.util.List;
import symmetry.experiment.Experiment;

/**
 * The losses of a run as far as it came.
 *
 * @param points by ascending step, thinned out for long runs
 */
public record LossCurve(Experiment experiment, List<LossPoint> points) {
  public LossCurve {
    points = List.copyOf(points);
  }

  /** Whether there is anything to see: the run left its start. */
  public boolean isDrawn() {
    return points.size() > 1;
  }

  /** Whether its losses may be seen beside those of another run: same samples, same loss. */
  public boolean isComparable(Experiment other) {
    return (
      experiment.data().equals(other.data()) &&
      experiment.seed() == other.seed() &&
      experiment.loss() == other.loss()
    );
  }
}
