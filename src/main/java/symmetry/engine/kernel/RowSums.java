package symmetry.engine.kernel;

import symmetry.engine.kernel.Code.Value;

/**
 * For each sample a row of sums of few terms, {@code out[c] = start[c] + Σ_k x[k]·m[k, c]}, each one chain
 * of fused multiply-adds, k ascending. The numbers of m stay in registers while the samples go by.
 */
abstract class RowSums implements SampleLoop {

  private final Code code;
  private final int terms;
  private final int columns;
  private final Value[][] m;
  private final Value[] start;

  RowSums(Code code, int terms, int columns) {
    this.code = code;
    this.terms = terms;
    this.columns = columns;
    m = new Value[terms][columns];
    start = new Value[columns];
  }

  abstract Value m(int term, int column);

  abstract Value start(int column);

  abstract Value x(Int sample, int term);

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
        Value factor = x(sample, term);
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
