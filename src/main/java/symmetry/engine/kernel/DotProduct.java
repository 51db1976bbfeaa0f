package symmetry.engine.kernel;

/**
 * A product of a single column: one number a row, which has no neighbours to be computed with. Four rows
 * at a time hide the latency of fma.
 */
final class DotProduct implements Product {

  private final Strides strides;

  DotProduct(Strides strides) {
    this.strides = strides;
  }

  @Override
  public void multiply(
    double[] x,
    double[] m,
    double[] init,
    int initAt,
    double[] out,
    int rows,
    int terms
  ) {
    int xRow = strides.xRow();
    int xTerm = strides.xTerm();
    int mTerm = strides.mTerm();
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      double sum0 = init[initAt];
      double sum1 = sum0;
      double sum2 = sum0;
      double sum3 = sum0;
      int row = r * xRow;
      for (int k = 0; k < terms; k++, row += xTerm) {
        double factor = m[k * mTerm];
        sum0 = Math.fma(x[row], factor, sum0);
        sum1 = Math.fma(x[row + xRow], factor, sum1);
        sum2 = Math.fma(x[row + 2 * xRow], factor, sum2);
        sum3 = Math.fma(x[row + 3 * xRow], factor, sum3);
      }
      out[r] = sum0;
      out[r + 1] = sum1;
      out[r + 2] = sum2;
      out[r + 3] = sum3;
    }
    for (; r < rows; r++) {
      double sum = init[initAt];
      int row = r * xRow;
      for (int k = 0; k < terms; k++, row += xTerm) sum = Math.fma(x[row], m[k * mTerm], sum);
      out[r] = sum;
    }
  }
}
