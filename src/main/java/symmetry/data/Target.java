package symmetry.data;

import symmetry.exact.Elementary;

/** A function to be learned by regression, without noise; its values are within ±1. */
@FunctionalInterface
interface Target {
  /** The value at an input {@code [dimensions]}. */
  double at(double[] x);

  static double sine(double[] x) {
    return Elementary.sin(x[0]);
  }

  static double step(double[] x) {
    return x[0] < 0 ? -1 : 1;
  }

  static double plane(double[] x) {
    return (2 * x[0] - x[1]) / 6;
  }

  static double hills(double[] x) {
    return bump(x, -1, -1) + 0.7 * bump(x, 1, 0.8) - bump(x, 0.6, -1.2);
  }

  /** A Gaussian bump of height 1. */
  private static double bump(double[] x, double x1, double x2) {
    double d1 = x[0] - x1;
    double d2 = x[1] - x2;
    return Elementary.exp(-2 * (d1 * d1 + d2 * d2));
  }
}
