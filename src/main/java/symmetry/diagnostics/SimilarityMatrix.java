package symmetry.diagnostics;

/**
 * How alike each two units of a layer are: −1 opposite, 0 unrelated, 1 alike, or undefined. Symmetric;
 * immutable.
 *
 * <p>Two zero vectors have no cosine, but they are clones: such a pair counts as 1. A zero vector beside a non-zero one is undefined.
 */
public final class SimilarityMatrix {

  private static final int SCALE = 127;
  private static final int UNDEFINED = 255;

  private final double[][] values;

  /**
   * Takes the array over.
   *
   * @param values {@code [n][n]}, symmetric, in [−1, 1]; NaN where undefined
   */
  SimilarityMatrix(double[][] values) {
    this.values = values;
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
