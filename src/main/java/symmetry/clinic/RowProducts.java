package symmetry.clinic;

import java.util.Arrays;

/** Inner products of all pairs of rows, a panel of columns at a time so that what is used again is near. */
final class RowProducts {

  private static final int PANEL = 256;

  /** Rows that share one pass over a panel. */
  private static final int BLOCK = 4;

  /** Gets w_i · w_j, i ≤ j; the pairs come in no order. */
  @FunctionalInterface
  interface Pair {
    void at(int i, int j, double product);
  }

  private RowProducts() {}

  static void of(WeightMatrix w, Pair pair) {
    double[][] panel = new double[w.inputs()][PANEL];
    double[][] sums = new double[BLOCK][PANEL];
    for (int from = 0; from < w.units(); from += PANEL) {
      int to = Math.min(from + PANEL, w.units());
      for (int j = from; j < to; j++) {
        for (int k = 0; k < w.inputs(); k++) panel[k][j - from] = w.at(j, k);
      }
      for (int i = 0; i < to; i += BLOCK) {
        int rows = Math.min(BLOCK, w.units() - i);
        products(w, i, rows, panel, sums);
        for (int r = 0; r < rows; r++) {
          for (int j = Math.max(from, i + r); j < to; j++) pair.at(i + r, j, sums[r][j - from]);
        }
      }
    }
  }

  private static void products(
    WeightMatrix w,
    int first,
    int rows,
    double[][] panel,
    double[][] sums
  ) {
    for (double[] sum : sums) Arrays.fill(sum, 0);
    double[] values = w.values();
    int a = first * w.inputs();
    int b = (first + Math.min(1, rows - 1)) * w.inputs();
    int c = (first + Math.min(2, rows - 1)) * w.inputs();
    int d = (first + Math.min(3, rows - 1)) * w.inputs();
    for (int k = 0; k < panel.length; k++) {
      add(sums[0], sums[1], values[a + k], values[b + k], panel[k]);
      add(sums[2], sums[3], values[c + k], values[d + k], panel[k]);
    }
  }

  /** On whole arrays: the form of this loop that the JIT vectorises. */
  private static void add(double[] sum, double[] other, double a, double b, double[] vector) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] = Math.fma(a, vector[j], sum[j]);
      other[j] = Math.fma(b, vector[j], other[j]);
    }
  }
}
