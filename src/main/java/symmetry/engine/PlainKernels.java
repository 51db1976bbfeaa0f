package symmetry.engine;

import static symmetry.engine.Elementary.LOG2_E;
import static symmetry.engine.Elementary.ROUNDER;

/**
 * Plain loops over whole rows from index 0: the form that the JIT compiles to vector code by itself.
 * It does not where two arrays are read at different offsets, nor where bits move between double and
 * long, which is why the powers of two are a loop of their own.
 */
final class PlainKernels implements Kernels {

  @Override
  public String name() {
    return "plain Java";
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void multiplyAdd(
    double[][] x,
    double[][] m,
    double[][] out,
    int rows,
    int inner,
    int width
  ) {
    for (int r = 0; r < rows; r++) {
      double[] factors = x[r];
      double[] sums = out[r];
      int k = 0;
      for (; k + 4 <= inner; k += 4) {
        addFour(sums, width, factors, k, m[k], m[k + 1], m[k + 2], m[k + 3]);
      }
      for (; k < inner; k++) addOne(sums, width, factors[k], m[k]);
    }
  }

  /** Four terms at once, so that each sum is loaded and stored once for all of them. */
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

  @Override
  public void multiplyAddColumns(double[][] x, double[][] y, double[] sum, int terms, int width) {
    for (int k = 0; k < terms; k++) addProducts(x[k], y[k], sum, width);
  }

  private static void addProducts(double[] x, double[] y, double[] sum, int width) {
    for (int c = 0; c < width; c++) sum[c] = Math.fma(x[c], y[c], sum[c]);
  }

  @Override
  public void tanh(double[][] z, double[][] a, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      double[] x = z[r];
      double[] y = a[r];
      for (int k = 0; k < width; k++) y[k] = Math.fma(
        Elementary.tanhExponent(x[k]),
        LOG2_E,
        ROUNDER
      );
      for (int k = 0; k < width; k++) y[k] = Elementary.powerOfTwo(y[k]);
      for (int k = 0; k < width; k++) {
        double exponent = Elementary.tanhExponent(x[k]);
        double n = Math.fma(exponent, LOG2_E, ROUNDER) - ROUNDER;
        double e = Math.fma(y[k], Elementary.reducedExpm1(exponent, n), y[k] - 1);
        y[k] = Math.signum(x[k]) * (Math.abs(e) / (e + 2));
      }
    }
  }

  @Override
  public void exp(double[][] x, double[][] y, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < width; k++) y[r][k] = Elementary.exp(x[r][k]);
    }
  }
}
