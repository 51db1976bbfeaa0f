package symmetry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.MirrorTask;
import symmetry.study.landscape.StationaryPoint;

/**
 * A mirror map.
 *
 * @param step where the walkers are: that asked for, or the last one that moved any of them
 * @param atRest whether no step moves anybody any more
 * @param points where the gradient is zero, by ascending loss
 */
record MirrorMapReply(
  MapReply map,
  List<Point> points,
  int step,
  boolean atRest,
  List<Walker> walkers
) {
  /** What is worth telling at a glance. */
  record Brief(int points, int walkers, int step, boolean atRest, String ledger) {
    static Brief of(MirrorTask.Found found) {
      return new Brief(
        found.points().points().size(),
        found.ends().size(),
        found.step(),
        found.atRest(),
        found.ledger().words()
      );
    }
  }

  /**
   * A stationary point.
   *
   * @param kind minimum, saddle, maximum or valley
   * @param eigenvalues of the Hessian, ascending
   */
  record Point(
    double w1,
    double w2,
    double loss,
    String kind,
    double gradientNorm,
    List<Double> eigenvalues
  ) {
    static Point of(StationaryPoint p) {
      return new Point(
        p.at().w1(),
        p.at().w2(),
        p.loss(),
        p.kind().name().toLowerCase(Locale.ROOT),
        p.gradient().norm(),
        List.of(p.curvature().smallest(), p.curvature().largest())
      );
    }
  }

  /**
   * A walker.
   *
   * @param point which stationary point it has come to, counted from 0; null if none
   * @param path points where it had moved visibly, its start first and its end last
   */
  record Walker(
    Place start,
    Place end,
    @Nullable Double loss,
    @Nullable Integer point,
    List<MapReply.Point> path
  ) {}

  static MirrorMapReply of(MirrorTask.Found found) {
    List<Walker> walkers = new ArrayList<>();
    for (int k = 0; k < found.ends().size(); k++) walkers.add(walker(found, k));
    return new MirrorMapReply(
      MapReply.of(found.grid()),
      found.points().points().stream().map(Point::of).toList(),
      found.step(),
      found.atRest(),
      walkers
    );
  }

  private static Walker walker(MirrorTask.Found found, int index) {
    Place end = found.ends().get(index);
    List<StationaryPoint> points = found.points().points();
    return new Walker(
      found.starts().get(index),
      end,
      Finite.orNull(found.paths().get(index).getLast().loss()),
      found.points().reachedBy(end).map(points::indexOf).orElse(null),
      MapReply.Point.of(found.paths().get(index))
    );
  }
}
