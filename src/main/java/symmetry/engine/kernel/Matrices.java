package symmetry.engine.kernel;

/** What is done with arrays of rows besides the kernels. */
final class Matrices {

  private Matrices() {}

  /** {@code to[c·toStride + r] = from[r·fromStride + c]}. */
  static void transpose(
    double[] from,
    int fromStride,
    double[] to,
    int toStride,
    int rows,
    int columns
  ) {
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      int row = r * fromStride;
      for (int c = 0; c < columns; c++) {
        int target = c * toStride + r;
        to[target] = from[row + c];
        to[target + 1] = from[row + fromStride + c];
        to[target + 2] = from[row + 2 * fromStride + c];
        to[target + 3] = from[row + 3 * fromStride + c];
      }
    }
    for (; r < rows; r++) {
      for (int c = 0; c < columns; c++) to[c * toStride + r] = from[r * fromStride + c];
    }
  }
}
