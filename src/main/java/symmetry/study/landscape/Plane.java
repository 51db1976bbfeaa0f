package symmetry.study.landscape;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plane through the parameters of a network: centre + x·across + y·up. Immutable: its arrays stay
 * in this package.
 */
final class Plane implements Serializable {

  private final double[] centre;
  private final double[] across;
  private final double[] up;

  /**
   * @param up not parallel to across
   */
  Plane(double[] centre, double[] across, double[] up) {
    this.centre = centre;
    this.across = across;
    this.up = up;
  }

  /** What its numbers take. */
  long bytes() {
    return (long) (centre.length + across.length + up.length) * Double.BYTES;
  }

  /** Equal planes have equal losses. */
  @Override
  public boolean equals(@Nullable Object other) {
    return (
      other instanceof Plane plane &&
      Arrays.equals(centre, plane.centre) &&
      Arrays.equals(across, plane.across) &&
      Arrays.equals(up, plane.up)
    );
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(across);
  }

  double[] across() {
    return across;
  }

  /** The parameters at (0, y). */
  double[] rowStart(double y) {
    double[] start = centre.clone();
    Vectors.add(start, y, up);
    return start;
  }

  /**
   * The point of the plane nearest to these parameters.
   *
   * @param offset parameters minus the centre
   * @return {@code x, y}
   */
  double[] nearest(double[] offset) {
    double aa = Vectors.dot(across, across);
    double uu = Vectors.dot(up, up);
    double au = Vectors.dot(across, up);
    double ao = Vectors.dot(across, offset);
    double uo = Vectors.dot(up, offset);
    double determinant = aa * uu - au * au;
    return new double[] { (uu * ao - au * uo) / determinant, (aa * uo - au * ao) / determinant };
  }

  /** The share of the summed squared lengths that lies in the plane; NaN if all are 0. */
  double share(List<double[]> offsets) {
    double inside = 0;
    double all = 0;
    for (double[] offset : offsets) {
      double[] at = nearest(offset);
      inside += at[0] * Vectors.dot(across, offset) + at[1] * Vectors.dot(up, offset);
      all += Vectors.dot(offset, offset);
    }
    return all == 0 ? Double.NaN : Math.clamp(inside / all, 0, 1);
  }
}
