package symmetry.study.landscape;

import symmetry.study.landscape.Landscape.Gradient;
import symmetry.study.landscape.Landscape.Hessian;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.StationaryPoint.Kind;

/**
 * Some way along the direction in which a stationary point has no curvature: a quartic minimum rises there, a
 * valley goes on level. Where the other direction is curved, the way keeps to its floor, so that a bend of a
 * valley is no rise.
 */
final class LevelWay {

  private static final double LENGTH = 0.05;
  private static final int NEWTON_STEPS = 4;

  /** A loss that changes by less is rounding; of a quartic it changes by about 1e-7. */
  private static final double ROUNDING = 1e-12;

  private final Landscape landscape;
  private final Place at;

  /** The other direction, of length 1. */
  private final double u1;
  private final double u2;
  private final double steepness;

  /**
   * @param at where one curvature is rounding beside the other
   */
  LevelWay(Landscape landscape, Place at) {
    this.landscape = landscape;
    this.at = at;
    Hessian hessian = landscape.hessian(at);
    steepness = hessian.curvature().steepest();
    double across = steepness - hessian.h11();
    double along = steepness - hessian.h22();
    boolean first = Math.abs(along) > Math.abs(across);
    double v1 = first ? along : hessian.h12();
    double v2 = first ? hessian.h12() : across;
    double length = Math.sqrt(v1 * v1 + v2 * v2);
    u1 = v1 / length;
    u2 = v2 / length;
  }

  Kind kind() {
    double ahead = rise(LENGTH);
    double back = rise(-LENGTH);
    if (Math.abs(ahead) < ROUNDING && Math.abs(back) < ROUNDING) return Kind.VALLEY;
    if (steepness > 0 && ahead > 0 && back > 0) return Kind.MINIMUM;
    return steepness < 0 && ahead < 0 && back < 0 ? Kind.MAXIMUM : Kind.SADDLE;
  }

  private double rise(double way) {
    Place place = new Place(at.w1() - way * u2, at.w2() + way * u1);
    for (int k = 0; k < NEWTON_STEPS; k++) {
      Gradient g = landscape.gradient(place);
      Hessian h = landscape.hessian(place);
      double slope = g.g1() * u1 + g.g2() * u2;
      double curvature = h.h11() * u1 * u1 + 2 * h.h12() * u1 * u2 + h.h22() * u2 * u2;
      double back = -slope / curvature;
      place = new Place(Math.fma(back, u1, place.w1()), Math.fma(back, u2, place.w2()));
    }
    return landscape.loss(place) - landscape.loss(at);
  }
}
