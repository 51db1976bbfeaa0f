package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.training.Divergence;

/**
 * All that is known of a slice before its losses are measured. Immutable.
 *
 * @param shares of the path's summed squared distance to its end, by direction; empty unless the
 *     directions are the path's own
 * @param pathShare the same of the whole plane; NaN without a path
 * @param path the run's way, projected on the plane; its last point is the centre
 * @param divergence where the run ended before its step, if it did
 */
public record SlicePlan(
  SliceMap map,
  Axis x,
  Axis y,
  List<Double> shares,
  double pathShare,
  List<PathPoint> path,
  Optional<Divergence> divergence,
  Plane plane
) {
  public SlicePlan {
    shares = List.copyOf(shares);
    path = List.copyOf(path);
  }

  /** The loss over the plane, row by row from the lowest. */
  public List<RowTask> rows() {
    List<RowTask> rows = new ArrayList<>();
    for (int row = 0; row < y.points(); row++) {
      rows.add(RowTask.of(map, plane.rowStart(y.at(row)), plane.across(), x));
    }
    return rows;
  }

  /** Whether the path left the line to its end, so that it has a second direction of its own. */
  public boolean hasBothDirections() {
    return shares.stream().allMatch(s -> s > 0);
  }
}
