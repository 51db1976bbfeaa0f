package symmetry.engine;

/** What is done with arrays of rows besides the kernels. */
final class Matrices {

  /** Rows and columns of a block that stays in the first cache while it is turned. */
  private static final int BLOCK = 16;

  private Matrices() {}

  /** {@code to[c, r] = from[r, c]} for the first rows and columns. */
  static void transpose(double[][] from, double[][] to, int rows, int columns) {
    for (int r0 = 0; r0 < rows; r0 += BLOCK) {
      int r1 = Math.min(rows, r0 + BLOCK);
      for (int c = 0; c < columns; c++) {
        double[] target = to[c];
        for (int r = r0; r < r1; r++) target[r] = from[r][c];
      }
    }
  }

  /** Adds a row to another. */
  static void add(double[] row, double[] sum) {
    for (int k = 0; k < sum.length; k++) sum[k] += row[k];
  }
}
