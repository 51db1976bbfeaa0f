package symmetry.data;

import symmetry.exact.Elementary;
import symmetry.exact.RandomStream;

/**
 * A figure in the plane that consists of one part per class, without noise.
 *
 * <p>Every point takes the same number of draws, whatever its class: data that differ in their noise
 * or class balance only are made of the same draws.
 */
@FunctionalInterface
interface PlaneShape {
  /** A random point [x₁, x₂] of a class. */
  double[] point(int label, RandomStream random);

  /** Squares of side 0.9 in the quadrants of [−1, 1]², apart by 0.2. */
  static double[] quadrants(int label, RandomStream random) {
    double sign = random.uniform() < 0.5 ? -1 : 1;
    double x1 = random.uniform(0.1, 1) * sign;
    double x2 = random.uniform(0.1, 1) * (label == 0 ? sign : -sign);
    return new double[] { x1, x2 };
  }

  /** Class 1 evenly in a disc of radius 0.5, class 0 evenly in a ring of radius 1.6 to 2.2. */
  static double[] discInRing(int label, RandomStream random) {
    double inner = label == 1 ? 0 : 1.6;
    double outer = label == 1 ? 0.5 : 2.2;
    double radius = Math.sqrt(random.uniform(inner * inner, outer * outer));
    return polar(radius, random.uniform(0, 2 * Math.PI));
  }

  /** Single points: class 0 at (−1, −1), class 1 at (1, 1). */
  static double[] twoCentres(int label, RandomStream unused) {
    return label == 0 ? new double[] { -1, -1 } : new double[] { 1, 1 };
  }

  /** Single points, evenly on a circle of radius 2. */
  static PlaneShape centres(int classes) {
    return (label, _) -> polar(2, (2 * Math.PI * label) / classes);
  }

  /** Two half circles of radius 1, the mirror image of each other in the origin. */
  static double[] moons(int label, RandomStream random) {
    double[] arc = polar(1, random.uniform(0, Math.PI));
    double sign = label == 0 ? 1 : -1;
    return new double[] { sign * (arc[0] - 0.5), sign * (arc[1] - 0.25) };
  }

  /** One arm per class (Archimedes), from radius 0.2 to 2. */
  static PlaneShape spirals(int arms, double turns) {
    return (label, random) -> {
      double along = random.uniform(0.1, 1);
      return polar(2 * along, 2 * Math.PI * (turns * along + (double) label / arms));
    };
  }

  /** 4 × 4 unit squares on [−2, 2]²; class 0 at the corner (−2, −2). */
  static double[] checkerboard(int label, RandomStream random) {
    double x1 = random.uniform(0, 4);
    double row = 2 * Math.floor(random.uniform(0, 2));
    double shift = ((int) x1 + label) % 2;
    return new double[] { x1 - 2, row + shift + random.uniform() - 2 };
  }

  private static double[] polar(double radius, double angle) {
    return new double[] { radius * Elementary.cos(angle), radius * Elementary.sin(angle) };
  }
}
