package symmetry.study.landscape;

/** What is done to all parameters at once. */
public final class Vectors {

  private Vectors() {}

  /** Euclidean. */
  public static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) sum = Math.fma(a[k], b[k], sum);
    return sum;
  }

  /** {@code to += factor·what}. */
  static void add(double[] to, double factor, double[] what) {
    for (int k = 0; k < to.length; k++) to[k] = Math.fma(factor, what[k], to[k]);
  }
}
