package symmetry.diagnostics;

import symmetry.engine.Parameters;

/** How far apart a layer's units are. */
public final class Distances {

  /** Squares below this have lost digits, or all of them, to underflow. */
  private static final double SAFE_SQUARE = 0x1p-900;

  private Distances() {}

  /**
   * Smallest Euclidean distance between two units' (w, b): 0 exactly if two are equal, also 0 for a single
   * unit, +∞ beyond the double range.
   */
  public static double smallest(Parameters parameters, int layer) {
    double[][] vectors = UnitVectors.incoming(parameters, layer);
    double max = Magnitude.maxAbs(vectors);
    if (vectors.length == 1 || max == 0) return 0;
    if (!Double.isFinite(max)) return Double.POSITIVE_INFINITY;
    return Magnitude.unscaled(smallest(Magnitude.scaled(vectors, max)), max);
  }

  private static double smallest(double[][] vectors) {
    double[][] columns = Gram.transposed(vectors);
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < vectors.length; i++) {
      double[] squares = new double[vectors.length];
      for (int k = 0; k < columns.length; k++) {
        Gram.addSquaresOfDifference(squares, vectors[i][k], columns[k]);
      }
      for (int j = 0; j < i; j++) {
        double distance =
          squares[j] > SAFE_SQUARE
            ? Math.sqrt(squares[j])
            : Magnitude.length(Gram.difference(vectors[i], vectors[j]));
        smallest = Math.min(smallest, distance);
      }
      if (smallest == 0) break;
    }
    return smallest;
  }
}
