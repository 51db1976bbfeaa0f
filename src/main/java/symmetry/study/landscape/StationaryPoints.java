package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import symmetry.study.landscape.Landscape.Gradient;
import symmetry.study.landscape.Landscape.Hessian;
import symmetry.study.landscape.Landscape.Place;

/**
 * The places of a landscape where the gradient is zero, found by Newton's method from a grid of starts.
 * The surface mirrors to the bit, so one side of the diagonal and the diagonal itself are searched and
 * the rest is their mirror image.
 *
 * @param points by ascending loss, at most {@value #MAX_POINTS} where there is a whole line of them
 */
public record StationaryPoints(List<StationaryPoint> points) {
  static final int MAX_POINTS = 24;

  private static final int STARTS = 25;

  /** How many searches are made. */
  public static final int SEARCHES = (STARTS * (STARTS + 1)) / 2;

  private static final int STEPS = 60;

  /** Rounding of 21 terms of size 1. */
  private static final double ZERO_GRADIENT = 1e-13;

  /** Nearer than this a walker has come to a point. */
  static final double REACHED = 0.01;

  /** Nearer than this, two ends of the search are one place. */
  private static final double SAME = 1e-5;

  public StationaryPoints {
    points = List.copyOf(points);
  }

  /** Those inside a square whose both sides are the axis. */
  public static StationaryPoints of(Landscape landscape, Axis axis) {
    Axis starts = axis.withPoints(STARTS);
    List<StationaryPoint> found = new ArrayList<>();
    for (int k = 0; k < STARTS; k++) {
      // From the diagonal first: what lies on it should be found on it to the bit.
      for (int j = k; j < STARTS; j++) {
        int low = j - k;
        newton(landscape, new Place(starts.at(low), starts.at(j)), axis)
          .filter(p -> found.stream().noneMatch(f -> f.at().distance(p.at()) < SAME))
          .ifPresent(found::add);
      }
    }
    List<StationaryPoint> all = new ArrayList<>();
    for (StationaryPoint point : found) {
      all.add(point);
      if (!point.isOnDiagonal()) all.add(point.mirrored());
    }
    all.sort(
      Comparator.comparingDouble(StationaryPoint::loss)
        .thenComparing(p -> p.at().w1())
        .thenComparing(p -> p.at().w2())
    );
    return new StationaryPoints(all.subList(0, Math.min(MAX_POINTS, all.size())));
  }

  /** The nearest one, if it is nearer than this. */
  public Optional<StationaryPoint> near(Place place, double distance) {
    return points
      .stream()
      .filter(p -> p.at().distance(place) < distance)
      .min(Comparator.comparingDouble(p -> p.at().distance(place)));
  }

  /** The one that a walker at this place has come to, if any: a dot is larger on the map. */
  public Optional<StationaryPoint> reachedBy(Place place) {
    return near(place, REACHED);
  }

  private static Optional<StationaryPoint> newton(Landscape landscape, Place start, Axis axis) {
    Place at = start;
    for (int k = 0; k < STEPS; k++) {
      Gradient g = landscape.gradient(at);
      Hessian h = landscape.hessian(at);
      double determinant = h.determinant();
      double w1 = at.w1() - (h.h22() * g.g1() - h.h12() * g.g2()) / determinant;
      double w2 = at.w2() - (h.h11() * g.g2() - h.h12() * g.g1()) / determinant;
      if (!axis.contains(w1) || !axis.contains(w2)) break;
      Place next = new Place(w1, w2);
      if (next.equals(at)) break;
      at = next;
    }
    if (!(landscape.gradient(at).norm() < ZERO_GRADIENT)) return Optional.empty();
    return Optional.of(StationaryPoint.of(landscape, at.w1() > at.w2() ? at.mirrored() : at));
  }
}
