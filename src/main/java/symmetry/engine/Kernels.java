package symmetry.engine;

/**
 * The whole-array loops in which a step spends its time. Every implementation gives the same bits:
 * each result is one chain of operations in the order stated, and only independent results are ever
 * computed side by side.
 *
 * <p>Matrices are arrays of rows. Rows of a result and of its right-hand factor are padded to {@link
 * #padded}; what is in the padding is computed along and never read as a result.
 */
interface Kernels {
  /** Which implementation the system property {@value} asks for: 64, 128, 256, 512 bits or off. */
  String LANES = "symmetry.lanes";

  /** The fastest implementation for this JVM, chosen once. */
  static Kernels best() {
    return KernelChoice.BEST;
  }

  /** What it is, for a log or a label. */
  String name();

  /** Numbers computed side by side; what the length of a row must be a multiple of. */
  int lanes();

  /** The length of a row that holds this many numbers. */
  default int padded(int width) {
    return ((width + lanes() - 1) / lanes()) * lanes();
  }

  /**
   * {@code out[r, c] += Σ_k x[r, k]·m[k, c]} by fused multiply-add, k ascending.
   *
   * @param x {@code [rows × inner]}, needs no padding
   * @param m {@code [inner × width]}
   * @param out {@code [rows × width]}, modified
   * @param width a multiple of {@link #lanes}
   */
  void multiplyAdd(double[][] x, double[][] m, double[][] out, int rows, int inner, int width);

  /**
   * {@code sum[c] += Σ_k x[k, c]·y[k, c]} by fused multiply-add, k ascending: one scalar product for
   * each column.
   *
   * @param x {@code [terms × width]}
   * @param y {@code [terms × width]}
   * @param sum {@code [width]}, modified
   * @param width a multiple of {@link #lanes}
   */
  void multiplyAddColumns(double[][] x, double[][] y, double[] sum, int terms, int width);

  /**
   * {@link Elementary#tanh} of {@code [rows × width]} numbers.
   *
   * @param a written
   * @param width a multiple of {@link #lanes}
   */
  void tanh(double[][] z, double[][] a, int rows, int width);

  /**
   * {@link Elementary#exp} of {@code [rows × width]} numbers.
   *
   * @param y written; may be {@code x}
   * @param width a multiple of {@link #lanes}
   */
  void exp(double[][] x, double[][] y, int rows, int width);
}
