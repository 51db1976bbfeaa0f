package symmetry.diagnostics;

/** Inner products of two families of vectors. */
public final class Gram {

  private Gram() {}

  /**
   * {@code [i][j]} = x_i · y_j, summed in ascending order of components, so equal vectors give
   * bit-equal products and the products of a family with itself are exactly symmetric.
   *
   * @param x {@code [n][length]}
   * @param y {@code [m][length]}
   */
  static double[][] of(double[][] x, double[][] y) {
    double[][] columns = transposed(y);
    double[][] products = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < columns.length; k++) addScaled(products[i], x[i][k], columns[k]);
    }
    return products;
  }

  /** {@code [component][vector]}. */
  public static double[][] transposed(double[][] vectors) {
    double[][] columns = new double[vectors[0].length][vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int k = 0; k < columns.length; k++) columns[k][i] = vectors[i][k];
    }
    return columns;
  }

  /** x · y, summed in ascending order of components; of parts of the same length. */
  public static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) sum = Math.fma(x[k], y[k], sum);
    return sum;
  }

  /** sum[j] += (value − vector[j])², on whole arrays: the form that the JIT vectorises. */
  static void addSquaresOfDifference(double[] sum, double value, double[] vector) {
    for (int j = 0; j < sum.length; j++) {
      double difference = value - vector[j];
      sum[j] = Math.fma(difference, difference, sum[j]);
    }
  }

  static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int k = 0; k < a.length; k++) difference[k] = a[k] - b[k];
    return difference;
  }

  /** sum += factor·vector, on whole arrays: the form of this loop that the JIT vectorises. */
  public static void addScaled(double[] sum, double factor, double[] vector) {
    for (int j = 0; j < sum.length; j++) sum[j] = Math.fma(factor, vector[j], sum[j]);
  }
}
