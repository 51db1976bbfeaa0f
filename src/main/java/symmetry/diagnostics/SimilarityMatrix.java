package symmetry.diagnostics;

/**
 * How alike each two units of a layer are: −1 opposite, 0 unrelated, 1 alike, or undefined. Symmetric;
 * immutable.
 *
 * <p>Two zero vectors have no cosine, but they are clones: such a pair counts as 1, and {@link
 * #bothZero} tells it apart. A zero vector beside a non-zero one is undefined.
 */
public final class SimilarityMatrix {

  private static final int SCALE = 127;
  private static final int UNDEFINED = 255;

  private final double[][] values;
  private final boolean[] zero;

  /**
   * Takes the arrays over.
   *
   * @param values {@code [n][n]}, symmetric, in [−1, 1]; NaN where undefined
   * @param zero {@code [n]}, whether the unit's vector is exactly zero
   */
  SimilarityMatrix(double[][] values, boolean[] zero) {
    this.values = values;
    this.zero = zero;
  }

  /** Number of units n. */
  public int size() {
    return values.length;
  }

  /** Similarity in [−1, 1]: 1 if both vectors are zero, 0 if undefined; never NaN. */
  public double at(int i, int j) {
    return isDefined(i, j) ? values[i][j] : 0;
  }

  /** Whether the pair has a similarity; true for two zero vectors. */
  public boolean isDefined(int i, int j) {
    return !Double.isNaN(values[i][j]);
  }

  /** Whether both vectors are exactly zero, so that the units are clones without a direction. */
  public boolean bothZero(int i, int j) {
    return zero[i] && zero[j];
  }

  /**
   * For the wire: {@code [n × n]}, row by row, as unsigned bytes. 0 … 254 stand for −1 … 1 in steps
   * of 1/127, so −1, 0 and 1 are exact; 255 is undefined.
   */
  public byte[] quantised() {
    int n = size();
    byte[] bytes = new byte[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        bytes[i * n + j] = (byte) (
          isDefined(i, j) ? Math.round(SCALE + SCALE * values[i][j]) : UNDEFINED
        );
      }
    }
    return bytes;
  }

  /** Mean |similarity| over pairs of different units, undefined ones as 0; 1 for a single unit. */
  public double meanAbsoluteCosine() {
    int n = size();
    if (n == 1) return 1;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) sum += Math.abs(at(i, j));
    }
    return sum / ((n * (n - 1)) / 2);
  }
}
