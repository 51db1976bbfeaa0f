package symmetry.diagnostics;

/**
 * Sizes of vectors, scaled by powers of two, so that squares neither overflow nor vanish: exact except for
 * components that are negligible beside the largest one.
 */
final class Magnitude {

  private Magnitude() {}

  /** Largest |component|; 0 if there is none, NaN or infinite if a component is not finite. */
  static double maxAbs(double[] vector) {
    double max = 0;
    for (double v : vector) max = Math.max(max, Math.abs(v));
    return max;
  }

  /** Largest |component| of all vectors, as {@link #maxAbs(double[])}. */
  static double maxAbs(double[][] vectors) {
    double max = 0;
    for (double[] vector : vectors) max = Math.max(max, maxAbs(vector));
    return max;
  }

  /** The vector divided by the power of two that brings {@code max} into [1, 2); a copy. */
  static double[] scaled(double[] vector, double max) {
    int exponent = Math.getExponent(max);
    double[] scaled = new double[vector.length];
    for (int k = 0; k < vector.length; k++) scaled[k] = Math.scalb(vector[k], -exponent);
    return scaled;
  }

  /** Every vector as by {@link #scaled(double[], double)}, all by the same power of two; a copy. */
  static double[][] scaled(double[][] vectors, double max) {
    double[][] scaled = new double[vectors.length][];
    for (int k = 0; k < vectors.length; k++) scaled[k] = scaled(vectors[k], max);
    return scaled;
  }

  /** Undoes the scaling for a length measured on scaled vectors. */
  static double unscaled(double length, double max) {
    return Math.scalb(length, Math.getExponent(max));
  }

  /** Root mean square of the components; +∞ as {@link #length}. */
  static double rms(double[] vector) {
    return length(vector) / Math.sqrt(vector.length);
  }

  static double infiniteIfNaN(double size) {
    return Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
  }

  /** Euclidean length; +∞ if it is beyond the double range or a component is not finite. */
  static double length(double[] vector) {
    double max = maxAbs(vector);
    if (max == 0) return 0;
    if (!Double.isFinite(max)) return Double.POSITIVE_INFINITY;
    double[] scaled = scaled(vector, max);
    return unscaled(Math.sqrt(Gram.dot(scaled, scaled)), max);
  }
}
