package symmetry.diagnostics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import symmetry.engine.Parameters;

/**
 * How many directions a matrix really uses: exp(−Σ p ln p), p = σ/Σσ over its singular values (Roy
 * and Vetterli 2007). From 1 (all rows parallel) to min(rows, columns); 0 for the zero matrix, by our
 * definition.
 *
 * <p>By a full decomposition, O(n³), not by eigenvalues of the Gram matrix: these blur singular
 * values below 1e−8 of the largest, which makes a layer of clones read visibly above 1. Rounding in
 * the decomposition, about 1e−16 of the largest value, adds less than 1e−9.
 */
public final class EffectiveRank {

  private EffectiveRank() {}

  /** Of the layer's weights W {@code [fanOut × fanIn]}, without biases. */
  public static double ofWeights(Parameters parameters, int layer) {
    int rows = parameters.architecture().fanOut(layer);
    int columns = parameters.architecture().fanIn(layer);
    return of(parameters.weights(layer), rows, columns);
  }

  /**
   * @param matrix {@code [rows × columns]}, row by row; not modified
   * @throws IllegalArgumentException if the size does not fit or a value is not finite
   */
  public static double of(double[] matrix, int rows, int columns) {
    if (rows < 1 || columns < 1 || (long) rows * columns != matrix.length) {
      throw new IllegalArgumentException(
        "%d numbers do not fit a %d × %d matrix".formatted(matrix.length, rows, columns)
      );
    }
    double max = Magnitude.maxAbs(matrix);
    if (!Double.isFinite(max)) throw new IllegalArgumentException("a value is not finite");
    if (max == 0) return 0;
    return ofSingularValues(singularValues(Magnitude.scaled(matrix, max), rows, columns));
  }

  private static double[] singularValues(double[] matrix, int rows, int columns) {
    double[][] table = new double[rows][columns];
    for (int r = 0; r < rows; r++) System.arraycopy(matrix, r * columns, table[r], 0, columns);
    return new SingularValueDecomposition(
      new Array2DRowRealMatrix(table, false)
    ).getSingularValues();
  }

  /** Of a matrix that has these. */
  public static double ofSingularValues(double[] values) {
    double total = 0;
    for (double value : values) total += value;
    if (total == 0) return 0;
    double entropy = 0;
    for (double value : values) {
      double p = value / total;
      if (p > 0) entropy -= p * StrictMath.log(p);
    }
    return StrictMath.exp(entropy);
  }
}
