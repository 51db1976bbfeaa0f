package symmetry.study.landscape;

import symmetry.study.landscape.Landscape.Curvature;
import symmetry.study.landscape.Landscape.Gradient;
import symmetry.study.landscape.Landscape.Place;

/** A place where the gradient is zero to rounding, with what shows it. */
public record StationaryPoint(Place at, double loss, Gradient gradient, Curvature curvature) {
  /** What the signs of the two curvatures say. */
  public enum Kind {
    /** Up in every direction. */
    MINIMUM,
    /** Up in one direction, down in another. */
    SADDLE,
    /** Down in every direction. */
    MAXIMUM,
    /** Level in one direction, to rounding: one of a line of such points. */
    VALLEY,
  }

  /** A curvature this small beside the other is rounding. */
  private static final double LEVEL = 1e-9;

  static StationaryPoint of(Landscape landscape, Place at) {
    return new StationaryPoint(
      at,
      landscape.loss(at),
      landscape.gradient(at),
      landscape.curvature(at)
    );
  }

  public Kind kind() {
    double size = Math.max(Math.abs(curvature.smallest()), Math.abs(curvature.largest()));
    double least = Math.min(Math.abs(curvature.smallest()), Math.abs(curvature.largest()));
    if (least <= LEVEL * size) return Kind.VALLEY;
    if (curvature.smallest() > 0) return Kind.MINIMUM;
    return curvature.largest() > 0 ? Kind.SADDLE : Kind.MAXIMUM;
  }

  boolean isOnDiagonal() {
    return at.offDiagonal() == 0;
  }

  /** The same of the network with its two units renumbered. */
  StationaryPoint mirrored() {
    return new StationaryPoint(
      at.mirrored(),
      loss,
      new Gradient(gradient.g2(), gradient.g1()),
      curvature
    );
  }
}
