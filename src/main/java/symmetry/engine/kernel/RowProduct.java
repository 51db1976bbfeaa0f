package symmetry.engine.kernel;

/**
 * A wide product of plain numbers, {@link RowForm row by row}. The JIT makes vectors only of arrays read
 * from 0 on, so the rows of m and of the sums are copied into arrays of their own.
 */
final class RowProduct implements Product {

  private static final int ROWS = 2;
  private static final int TERMS = 8;

  private final Strides strides;
  private final int initAt;
  private final int width;
  private final boolean ones;
  private final double[][] m;
  private final double[][] sums;
  private final double[] one = { 1 };

  /** {@code [rows][terms]} */
  private final RowAdder[][] adders = new RowAdder[ROWS + 1][TERMS + 1];

  /**
   * @param initAt where in init the sums begin
   * @param terms at most
   * @param ones whether out has one more row, Σ_k m[k, c]
   */
  RowProduct(Strides strides, int initAt, int width, int terms, boolean ones) {
    this.strides = strides;
    this.initAt = initAt;
    this.width = width;
    this.ones = ones;
    m = new double[terms][width];
    sums = new double[ROWS][width];
    for (int r = 1; r <= ROWS; r++) {
      for (int k = 1; k <= TERMS; k *= 2) adders[r][k] = new RowForm(r, k).adder();
    }
  }

  @Override
  public void multiply(double[] x, double[] m, double[] init, double[] out, int rows, int terms) {
    for (int k = 0; k < terms; k++) System.arraycopy(m, k * strides.mTerm(), this.m[k], 0, width);
    int initRow = init == out ? strides.outRow() : strides.initRow();
    for (int r = 0; r < rows; r += ROWS) {
      int count = Math.min(ROWS, rows - r);
      for (int n = 0; n < count; n++) {
        System.arraycopy(init, initAt + (r + n) * initRow, sums[n], 0, width);
      }
      add(x, r * strides.xRow(), strides.xRow(), strides.xTerm(), count, terms);
      for (int n = 0; n < count; n++) {
        System.arraycopy(sums[n], 0, out, (r + n) * strides.outRow(), width);
      }
    }
    if (!ones) return;
    System.arraycopy(init, initAt + rows * initRow, sums[0], 0, width);
    add(one, 0, 0, 0, 1, terms);
    System.arraycopy(sums[0], 0, out, rows * strides.outRow(), width);
  }

  private void add(double[] x, int at, int xRow, int xTerm, int rows, int terms) {
    for (int k = 0, step = TERMS; step > 0; step /= 2) {
      int count = ((terms - k) / step) * step;
      if (count > 0) adders[rows][step].add(sums, x, at, xRow, xTerm, m, k, count, width);
      k += count;
    }
  }
}
