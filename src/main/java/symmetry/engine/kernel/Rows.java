package symmetry.engine.kernel;

import static symmetry.engine.Elementary.LOG2_E;
import static symmetry.engine.Elementary.ROUNDER;

import symmetry.engine.Elementary;

/**
 * Plain loops over whole rows from index 0: the form that the JIT compiles to vector code by itself.
 * It does not where two arrays are read at different offsets, nor where bits move between double and
 * long, which is why the powers of two are a loop of their own.
 */
final class Rows {

  private Rows() {}

  /**
   * {@code out[r, c] += Σ_k x[r, k]·m[k, c]} by fused multiply-add, k ascending.
   *
   * @param x {@code [rows × inner]}
   * @param m {@code [inner × width]}
   * @param out {@code [rows × width]}, modified
   */
  static void multiplyAdd(
    double[][] x,
    double[][] m,
    double[][] out,
    int rows,
    int inner,
    int width
  ) {
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
      int k = 0;
      for (; k + 8 <= inner; k += 8) addEight(out[r], out[r + 1], width, x[r], x[r + 1], m, k);
      addFrom(k, out[r], width, x[r], m, inner);
      addFrom(k, out[r + 1], width, x[r + 1], m, inner);
    }
    if (r < rows) addFrom(0, out[r], width, x[r], m, inner);
  }

  /** The terms of one row from one on. */
  private static void addFrom(
    int from,
    double[] sums,
    int width,
    double[] factors,
    double[][] m,
    int inner
  ) {
    int k = from;
    for (; k + 8 <= inner; k += 8) addEight(sums, width, factors, m, k);
    for (; k + 4 <= inner; k += 4) {
      addFour(sums, width, factors, k, m[k], m[k + 1], m[k + 2], m[k + 3]);
    }
    for (; k < inner; k++) addOne(sums, width, factors[k], m[k]);
  }

  /**
   * The same for a narrow result, sum by sum: rows so short are not worth a loop.
   *
   * @param turned m the other way round, {@code [width × inner]}
   */
  static void multiplyAddTurned(
    double[][] x,
    double[][] turned,
    double[][] out,
    int rows,
    int inner,
    int width
  ) {
    for (int r = 0; r < rows; r++) {
      double[] factors = x[r];
      double[] sums = out[r];
      for (int c = 0; c < width; c++) {
        double[] m = turned[c];
        double sum = sums[c];
        for (int k = 0; k < inner; k++) sum = Math.fma(factors[k], m[k], sum);
        sums[c] = sum;
      }
    }
  }

  /** Eight terms of two rows at once, so that the numbers of m are loaded once for both. */
  private static void addEight(
    double[] sums,
    double[] nextSums,
    int width,
    double[] factors,
    double[] nextFactors,
    double[][] m,
    int k
  ) {
    double f0 = factors[k];
    double g0 = nextFactors[k];
    double[] m0 = m[k];
    double f1 = factors[k + 1];
    double g1 = nextFactors[k + 1];
    double[] m1 = m[k + 1];
    double f2 = factors[k + 2];
    double g2 = nextFactors[k + 2];
    double[] m2 = m[k + 2];
    double f3 = factors[k + 3];
    double g3 = nextFactors[k + 3];
    double[] m3 = m[k + 3];
    double f4 = factors[k + 4];
    double g4 = nextFactors[k + 4];
    double[] m4 = m[k + 4];
    double f5 = factors[k + 5];
    double g5 = nextFactors[k + 5];
    double[] m5 = m[k + 5];
    double f6 = factors[k + 6];
    double g6 = nextFactors[k + 6];
    double[] m6 = m[k + 6];
    double f7 = factors[k + 7];
    double g7 = nextFactors[k + 7];
    double[] m7 = m[k + 7];
    for (int c = 0; c < width; c++) {
      double sum = sums[c];
      double next = nextSums[c];
      sum = Math.fma(f0, m0[c], sum);
      next = Math.fma(g0, m0[c], next);
      sum = Math.fma(f1, m1[c], sum);
      next = Math.fma(g1, m1[c], next);
      sum = Math.fma(f2, m2[c], sum);
      next = Math.fma(g2, m2[c], next);
      sum = Math.fma(f3, m3[c], sum);
      next = Math.fma(g3, m3[c], next);
      sum = Math.fma(f4, m4[c], sum);
      next = Math.fma(g4, m4[c], next);
      sum = Math.fma(f5, m5[c], sum);
      next = Math.fma(g5, m5[c], next);
      sum = Math.fma(f6, m6[c], sum);
      next = Math.fma(g6, m6[c], next);
      sum = Math.fma(f7, m7[c], sum);
      next = Math.fma(g7, m7[c], next);
      sums[c] = sum;
      nextSums[c] = next;
    }
  }

  /** Eight terms at once, so that each sum is loaded and stored once for all of them. */
  private static void addEight(double[] sums, int width, double[] factors, double[][] m, int k) {
    double f0 = factors[k];
    double f1 = factors[k + 1];
    double f2 = factors[k + 2];
    double f3 = factors[k + 3];
    double f4 = factors[k + 4];
    double f5 = factors[k + 5];
    double f6 = factors[k + 6];
    double f7 = factors[k + 7];
    double[] m0 = m[k];
    double[] m1 = m[k + 1];
    double[] m2 = m[k + 2];
    double[] m3 = m[k + 3];
    double[] m4 = m[k + 4];
    double[] m5 = m[k + 5];
    double[] m6 = m[k + 6];
    double[] m7 = m[k + 7];
    for (int c = 0; c < width; c++) {
      double sum = Math.fma(f1, m1[c], Math.fma(f0, m0[c], sums[c]));
      sum = Math.fma(f3, m3[c], Math.fma(f2, m2[c], sum));
      sum = Math.fma(f5, m5[c], Math.fma(f4, m4[c], sum));
      sums[c] = Math.fma(f7, m7[c], Math.fma(f6, m6[c], sum));
    }
  }

  /** Four terms at once. */
  private static void addFour(
    double[] sums,
    int width,
    double[] factors,
    int k,
    double[] m0,
    double[] m1,
    double[] m2,
    double[] m3
  ) {
    double f0 = factors[k];
    double f1 = factors[k + 1];
    double f2 = factors[k + 2];
    double f3 = factors[k + 3];
    for (int c = 0; c < width; c++) {
      double sum = Math.fma(f1, m1[c], Math.fma(f0, m0[c], sums[c]));
      sums[c] = Math.fma(f3, m3[c], Math.fma(f2, m2[c], sum));
    }
  }

  private static void addOne(double[] sums, int width, double factor, double[] m) {
    for (int c = 0; c < width; c++) sums[c] = Math.fma(factor, m[c], sums[c]);
  }

  /**
   * {@code sum[c] += Σ_k x[k, c]·y[k, c]} by fused multiply-add, k ascending: one scalar product for
   * each column.
   *
   * @param x {@code [terms × width]}
   * @param y {@code [terms × width]}
   * @param sum {@code [width]}, modified
   */
  static void multiplyAddColumns(double[][] x, double[][] y, double[] sum, int terms, int width) {
    for (int k = 0; k < terms; k++) addProducts(x[k], y[k], sum, width);
  }

  private static void addProducts(double[] x, double[] y, double[] sum, int width) {
    for (int c = 0; c < width; c++) sum[c] = Math.fma(x[c], y[c], sum[c]);
  }

  /**
   * {@link Elementary#tanh} of the first {@code count} numbers, all of them in each of three loops.
   *
   * @param a written; not {@code z}, since it holds the reduced exponents until the last loop
   * @param powers scratch
   */
  static void tanh(double[] z, double[] a, double[] powers, int count) {
    for (int k = 0; k < count; k++) {
      double exponent = Elementary.tanhExponent(z[k]);
      double t = Math.fma(exponent, LOG2_E, ROUNDER);
      a[k] = Elementary.reduced(exponent, t - ROUNDER);
      powers[k] = t;
    }
    for (int k = 0; k < count; k++) powers[k] = Elementary.powerOfTwo(powers[k]);
    for (int k = 0; k < count; k++) {
      double e = Math.fma(powers[k], Elementary.reducedExpm1(a[k]), powers[k] - 1);
      a[k] = Math.signum(z[k]) * (Math.abs(e) / (e + 2));
    }
  }

  /**
   * {@link Elementary#exp} of {@code [rows × width]} numbers.
   *
   * @param y written; may be {@code x}
   */
  static void exp(double[][] x, double[][] y, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < width; k++) y[r][k] = Elementary.exp(x[r][k]);
    }
  }

  /** Adds rows to another, one after the other. */
  static void add(double[][] rows, double[] sum, int count) {
    int r = 0;
    for (; r + 4 <= count; r += 4) addFour(sum, rows[r], rows[r + 1], rows[r + 2], rows[r + 3]);
    for (; r < count; r++) addOne(sum, sum.length, 1, rows[r]);
  }

  private static void addFour(double[] sum, double[] r0, double[] r1, double[] r2, double[] r3) {
    for (int c = 0; c < sum.length; c++) sum[c] = sum[c] + r0[c] + r1[c] + r2[c] + r3[c];
  }

  /** w ← w − rate·(gradient·perSample). */
  static void descend(double[] w, double[] gradient, double rate, double perSample) {
    for (int k = 0; k < w.length; k++) w[k] = Math.fma(-rate, gradient[k] * perSample, w[k]);
  }
}
