package symmetry.engine.kernel;

import symmetry.engine.kernel.Code.Array;
import symmetry.engine.kernel.Code.Value;

/**
 * For each sample a row of sums of few terms, {@code out[c] = start[c] + Σ_k x[k]·m[k, c]}, each one chain
 * of fused multiply-adds, k ascending. The numbers of m stay in registers while the samples go by.
 */
abstract class RowSums implements SampleLoop {

  private final Code code;
  private final int terms;
  private final int columns;
  private final int lanes;
  private final Array x;
  private final int xRow;
  private final int xTerm;
  private final Value[][] m;
  private final Value[] start;

  /**
   * @param x factors: from one row and from one term to the next
   */
  RowSums(Code code, int terms, int columns, int lanes, Array x, int xRow, int xTerm) {
    this.code = code;
    this.terms = terms;
    this.columns = columns;
    this.lanes = lanes;
    this.x = x;
    this.xRow = xRow;
    this.xTerm = xTerm;
    m = new Value[terms][columns];
    start = new Value[columns];
  }

  abstract Value m(int term, int column);

  abstract Value start(int column);

  /** What becomes of a sum. */
  abstract void finish(Int sample, int column, Value sum);

  @Override
  public void begin() {
    for (int c = 0; c < columns; c++) {
      for (int k = 0; k < terms; k++) m[k][c] = m(k, c);
      start[c] = start(c);
    }
  }

  @Override
  public void turn(Int sample) {
    Value[] sums = new Value[columns];
    for (int c = 0; c < columns; c++) sums[c] = code.variable(start[c]);
    for (int k = 0; k < terms; k++) {
      int term = k;
      code.scope(() -> {
        Int at = sample.times(xRow).plus(term * xTerm);
        Value factor = code.factor(x, at, xTerm, lanes);
        for (int c = 0; c < columns; c++) code.accumulate(sums[c], factor, m[term][c]);
      });
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      Value sum = new Value(sums[c].slot(), sums[c].lanes(), true);
      code.scope(() -> finish(sample, column, sum));
    }
  }

  @Override
  public void end() {}
}
