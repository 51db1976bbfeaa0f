package symmetry.engine.kernel;

/**
 * How the matrices of a {@link Product} lie in their arrays: the distance from one row, term or
 * column to the next. A column is a vector wide.
 */
record Strides(
  int xRow,
  int xTerm,
  int mTerm,
  int mColumn,
  int initRow,
  int initColumn,
  int outRow,
  int outColumn
) {
  /** Where the sums of all rows begin with the same row. */
  static Strides ofRows(int xRow, int xTerm, int mTerm, int mColumn, int outRow, int outColumn) {
    return new Strides(xRow, xTerm, mTerm, mColumn, 0, outColumn, outRow, outColumn);
  }

  /** The same where the sums begin in out, to go on with them. */
  Strides onwards() {
    return new Strides(xRow, xTerm, mTerm, mColumn, outRow, outColumn, outRow, outColumn);
  }
}
