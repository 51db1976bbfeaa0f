package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.experiment.PortableExperiment;
import symmetry.number.Numerals;
import symmetry.study.RemoteTask;
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
  public List<RemoteTask<double[]>> rows() {
    PortableExperiment portable = PortableExperiment.of(map.experiment());
    List<RemoteTask<double[]>> rows = new ArrayList<>();
    for (int row = 0; row < y.points(); row++) rows.add(new RowTask(portable, plane, x, y.at(row)));
    return rows;
  }

  /** What the plane holds of the path, in sentences for people. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    PathPoint end = path.getLast();
    words.add(
      "The square is the run at step %s, with a loss of %s.".formatted(
        Numerals.count(end.step()),
        Numerals.four(end.loss())
      )
    );
    if (path.size() == 1) return words;
    words.add(
      "The line is its path from the start, the ring, where the loss was %s.".formatted(
        Numerals.four(path.getFirst().loss())
      )
    );
    if (shares.isEmpty()) {
      words.add(
        "%s of the path's variance, measured from its end point, lies in this plane: random directions hardly see where a run goes.".formatted(
          Numerals.percent(pathShare)
        )
      );
    } else if (hasBothDirections()) {
      words.add(
        "The two directions hold %s and %s of the path's variance, measured from its end point; together %s.".formatted(
          Numerals.percent(shares.get(0)),
          Numerals.percent(shares.get(1)),
          Numerals.percent(pathShare)
        )
      );
    } else {
      words.add(
        "The path is a straight line: one direction holds all of its variance, the other is random."
      );
    }
    return words;
  }

  /** Whether the path left the line to its end, so that it has a second direction of its own. */
  public boolean hasBothDirections() {
    return shares.stream().allMatch(s -> s > 0);
  }
}
