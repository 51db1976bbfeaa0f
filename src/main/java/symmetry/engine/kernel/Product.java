package symmetry.engine.kernel;

/**
 * A matrix product, {@code out[r, c] = init[r, c] + Σ_k x[r, k]·m[k, c]}, each sum one chain of fused
 * multiply-adds, k ascending. How the matrices lie in their arrays is the product's own.
 */
interface Product {
  /**
   * Writes the product into {@code out}.
   *
   * @param init where the sums begin; may be {@code out}, to go on with its sums
   * @param out modified
   */
  void multiply(double[] x, double[] m, double[] init, double[] out, int rows, int terms);
}
