package symmetry.diagnostics;

import symmetry.engine.Parameters;

/**
 * How far apart a layer's units are.
 *
 * @param smallest smallest Euclidean distance between two units' (w, b): 0 exactly if two are equal,
 *     also 0 for a single unit, +∞ beyond the double range
 */
public record Distances(double smallest) {
  /** Squares below this have lost digits, or all of them, to underflow. */
  private static final double SAFE_SQUARE = 0x1p-900;

  /** Of one layer. */
  public static Distances of(Parameters parameters, int layer) {
    double[][] vectors = UnitVectors.incoming(parameters, layer);
    double max = Magnitude.maxAbs(vectors);
    if (vectors.length == 1 || max == 0) return new Distances(0);
    if (!Double.isFinite(max)) return new Distances(Double.POSITIVE_INFINITY);
    return new Distances(Magnitude.unscaled(smallest(Magnitude.scaled(vectors, max)), max));
  }

  private static double smallest(double[][] vectors) {
    double[][] columns = Gram.transposed(vectors);
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < vectors.length; i++) {
      double[] squares = new double[vectors.length];
      for (int k = 0; k < columns.length; k++) addSquares(squares, vectors[i][k], columns[k]);
      for (int j = 0; j < i; j++) {
        double distance =
          squares[j] > SAFE_SQUARE
            ? Math.sqrt(squares[j])
            : Magnitude.length(difference(vectors[i], vectors[j]));
        smallest = Math.min(smallest, distance);
      }
      if (smallest == 0) break;
    }
    return smallest;
  }

  /** squares[j] += (value − vector[j])², on whole arrays: the form that the JIT vectorises. */
  private static void addSquares(double[] squares, double value, double[] vector) {
    for (int j = 0; j < squares.length; j++) {
      double difference = value - vector[j];
      squares[j] = Math.fma(difference, difference, squares[j]);
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int k = 0; k < a.length; k++) difference[k] = a[k] - b[k];
    return difference;
  }
}
