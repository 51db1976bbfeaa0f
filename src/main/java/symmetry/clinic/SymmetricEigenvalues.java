package symmetry.clinic;

import java.util.Arrays;
import org.apache.commons.math3.util.MathArrays;

/**
 * Eigenvalues of a symmetric matrix, without vectors: Householder's reduction to three diagonals, then
 * implicit QL. Golub, Van Loan, Matrix Computations, §8.3; Wilkinson, Reinsch 1971, II/2 and II/4.
 */
final class SymmetricEigenvalues {

  private static final int MOST_ROUNDS = 60;

  private SymmetricEigenvalues() {}

  /**
   * In descending order.
   *
   * @param a {@code [n][n]}, of which the lower triangle is read; overwritten
   */
  static double[] of(double[][] a) {
    int n = a.length;
    double[] diagonal = new double[n];
    double[] beside = new double[n];
    reduce(a, diagonal, beside);
    return ofThreeDiagonals(diagonal, beside);
  }

  /** Row by row from the last: each is reflected onto its element beside the diagonal. */
  private static void reduce(double[][] a, double[] diagonal, double[] beside) {
    double[] p = new double[a.length];
    for (int i = a.length - 1; i > 0; i--) {
      double[] v = a[i];
      double squares = 0;
      for (int k = 0; k < i; k++) squares = Math.fma(v[k], v[k], squares);
      diagonal[i] = v[i];
      double last = v[i - 1];
      double length = last > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
      beside[i] = length;
      if (squares - last * last <= 0) {
        beside[i] = last;
        continue;
      }
      v[i - 1] = last - length;
      double h = squares - last * length;
      product(a, v, i, p);
      double dot = 0;
      for (int j = 0; j < i; j++) {
        p[j] /= h;
        dot = Math.fma(p[j], v[j], dot);
      }
      double factor = dot / (2 * h);
      for (int j = 0; j < i; j++) p[j] = Math.fma(-factor, v[j], p[j]);
      for (int j = 0; j < i; j++) subtract(a[j], j + 1, v[j], p, p[j], v);
    }
    diagonal[0] = a[0][0];
  }

  /** p = A·v, of A's lower triangle. */
  private static void product(double[][] a, double[] v, int n, double[] p) {
    Arrays.fill(p, 0, n, 0);
    for (int j = 0; j < n; j++) {
      double[] row = a[j];
      double factor = v[j];
      double sum = 0;
      for (int k = 0; k < j; k++) sum = Math.fma(row[k], v[k], sum);
      for (int k = 0; k < j; k++) p[k] = Math.fma(factor, row[k], p[k]);
      p[j] += Math.fma(row[j], factor, sum);
    }
  }

  private static void subtract(
    double[] row,
    int count,
    double f,
    double[] p,
    double g,
    double[] v
  ) {
    for (int k = 0; k < count; k++) row[k] -= f * p[k] + g * v[k];
  }

  /**
   * In descending order.
   *
   * @param d the diagonal; overwritten
   * @param e what stands beside it: e[i] between i − 1 and i; overwritten
   */
  static double[] ofThreeDiagonals(double[] d, double[] e) {
    int n = d.length;
    for (int i = 1; i < n; i++) e[i - 1] = e[i];
    if (n > 0) e[n - 1] = 0;
    for (int l = 0; l < n; l++) {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        int m = l;
        while (m < n - 1) {
          double size = Math.abs(d[m]) + Math.abs(d[m + 1]);
          if (Math.abs(e[m]) <= Math.ulp(size)) break;
          m++;
        }
        if (m == l) break;
        sweep(d, e, l, m);
      }
    }
    MathArrays.sortInPlace(d, MathArrays.OrderDirection.DECREASING);
    return d;
  }

  private static void sweep(double[] d, double[] e, int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    double r = Math.sqrt(Math.fma(g, g, 1));
    g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = Math.sqrt(f * f + g * g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }
}
