package symmetry.engine.kernel;

/** Adds some terms to some rows of sums of a {@link RowProduct}, of one {@link RowForm}. */
interface RowAdder {
  /**
   * {@code sums[r, c] += Σ_k x[r, k]·m[k, c]}.
   *
   * @param sums {@code [rows][width]}, modified
   * @param x factors: the first, and from one row and one term to the next
   * @param m {@code [terms][width]}
   * @param first of the terms that are added
   * @param count how many, in whole steps of the form
   */
  void add(
    double[][] sums,
    double[] x,
    int xAt,
    int xRow,
    int xTerm,
    double[][] m,
    int first,
    int count,
    int width
  );
}
