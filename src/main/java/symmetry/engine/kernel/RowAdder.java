package symmetry.engine.kernel;

/** Adds some terms to some rows of sums of a {@link RowProduct}, of one {@link RowForm}. */
interface RowAdder {
  /**
   * {@code sums[r, c] += Σ_k x[r, k]·m[k, c]}.
   *
   * @param sums {@code [rows][width]}, modified
   * @param x factors: the first, and from one row and one term to the next
   * @param m {@code [terms][width]}, from the row {@code first} on
   */
  void add(
    double[][] sums,
    double[] x,
    int xAt,
    int xRow,
    int xTerm,
    double[][] m,
    int first,
    int width
  );
}
