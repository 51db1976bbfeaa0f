package symmetry.study.landscape;

import symmetry.study.landscape.Landscape.Curvature;
import symmetry.study.landscape.Landscape.Gradient;
import symmetry.study.landscape.Landscape.Place;

/** A place where the gradient is zero to rounding, with what shows it. */
public record StationaryPoint(
  Place at,
  double loss,
  Gradient gradient,
  Curvature curvature,
  Kind kind
) {
  /** What the signs of the two curvatures say, or where one is rounding, the loss some way along it. */
  public enum Kind {
    /** Up in every direction. */
    MINIMUM,
    /** Up in one direction, down in another. */
    SADDLE,
    /** Down in every direction. */
    MAXIMUM,
    /** Level in one direction: one of a line of such points. */
    VALLEY,
  }

  static StationaryPoint of(Landscape landscape, Place at) {
    Curvature curvature = landscape.curvature(at);
    return new StationaryPoint(
      at,
      landscape.loss(at),
      landscape.gradient(at),
      curvature,
      curvature.isLevel() ? new LevelWay(landscape, at).kind() : kind(curvature)
    );
  }

  private static Kind kind(Curvature curvature) {
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
      curvature,
      kind
    );
  }
}
