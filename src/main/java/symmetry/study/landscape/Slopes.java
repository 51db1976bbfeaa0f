package symmetry.study.landscape;

import symmetry.study.landscape.Landscape.Gradient;
import symmetry.study.landscape.Landscape.Place;

/** The way down at the points of a coarse grid, for arrows. */
public final class Slopes {

  private Slopes() {}

  /**
   * At every point of a square {@code x, y, −∂L/∂x, −∂L/∂y}, rows from the lowest y.
   *
   * @return {@code [points² × 4]}
   */
  public static double[] of(Landscape landscape, Axis axis) {
    int side = axis.points();
    double[] arrows = new double[4 * side * side];
    for (int k = 0; k < side * side; k++) {
      Place at = new Place(axis.at(k % side), axis.at(k / side));
      Gradient gradient = landscape.gradient(at);
      arrows[4 * k] = at.w1();
      arrows[4 * k + 1] = at.w2();
      arrows[4 * k + 2] = -gradient.g1();
      arrows[4 * k + 3] = -gradient.g2();
    }
    return arrows;
  }
}
