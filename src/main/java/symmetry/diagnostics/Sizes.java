package symmetry.diagnostics;

/** How large the entries of a matrix are, over all of them; +∞ beyond the range of numbers. */
public final class Sizes {

  private Sizes() {}

  /** Standard deviation about the common mean. */
  public static double deviation(double[][] matrix) {
    double mean = 0;
    int count = 0;
    for (double[] row : matrix) {
      for (double value : row) mean += value;
      count += row.length;
    }
    return rootMeanSquare(matrix, mean / count);
  }

  /** Standard deviation of a column's entries, root mean square over the columns; unbiased. */
  public static double deviationWithinColumns(double[][] matrix) {
    int rows = matrix.length;
    int columns = matrix[0].length;
    double[][] centred = new double[rows][columns];
    for (int c = 0; c < columns; c++) {
      double mean = 0;
      for (double[] row : matrix) mean += row[c] / rows;
      for (int r = 0; r < rows; r++) centred[r][c] = matrix[r][c] - mean;
    }
    return rootMeanSquare(centred) * Math.sqrt(rows / (rows - 1.0));
  }

  /** The median of values in ascending order. */
  public static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  public static double rootMeanSquare(double[][] matrix) {
    return rootMeanSquare(matrix, 0);
  }

  /** Of uₒ·vᵢ over all rows, o and i: what ∂L/∂W of a sample is made of. */
  public static double rootMeanSquareOfProducts(double[][] u, double[][] v) {
    double scale = rootMeanSquare(u);
    double otherScale = rootMeanSquare(v);
    if (scale == 0 || otherScale == 0) return 0;
    double sum = 0;
    for (int s = 0; s < u.length; s++) {
      double[][] one = { u[s] };
      double[][] other = { v[s] };
      double size = (rootMeanSquare(one) / scale) * (rootMeanSquare(other) / otherScale);
      sum += size * size;
    }
    return Magnitude.infiniteIfNaN(scale * otherScale * Math.sqrt(sum / u.length));
  }

  /** Divided by the largest before they are squared, which would leave the range of numbers. */
  private static double rootMeanSquare(double[][] matrix, double mean) {
    double largest = 0;
    for (double[] row : matrix) {
      for (double value : row) largest = Math.max(largest, Math.abs(value - mean));
    }
    if (largest == 0 || !Double.isFinite(largest)) return Magnitude.infiniteIfNaN(largest);
    double sum = 0;
    int count = 0;
    for (double[] row : matrix) {
      for (double value : row) {
        double share = (value - mean) / largest;
        sum += share * share;
      }
      count += row.length;
    }
    return largest * Math.sqrt(sum / count);
  }
}
