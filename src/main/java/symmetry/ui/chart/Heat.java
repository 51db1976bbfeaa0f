package symmetry.ui.chart;

/**
 * The unit similarities of one layer, for the heatmap of this role.
 *
 * <p>Wire record: it is written once, serialised at once and dropped, so its array is not copied; a
 * matrix travels as one byte a cell (base64), a fifteenth of its numbers as text.
 *
 * @param role which heatmap of the board
 * @param units rows and columns
 * @param similarity {@code [units × units]}, row by row: 0 … 254 for −1 … 1, 255 where undefined
 * @param description what a screen reader says
 */
public record Heat(String role, int units, byte[] similarity, String description) {
  private static final int ZERO = 127;
  private static final byte UNDEFINED = (byte) 255;

  /** Quantises {@code similarity} {@code [units × units]} in [−1, 1]; NaN is undefined. */
  public static Heat of(String role, int units, double[] similarity, String description) {
    if (similarity.length != units * units) {
      throw new IllegalArgumentException(
        "%d similarities for %d units".formatted(similarity.length, units)
      );
    }
    byte[] bytes = new byte[similarity.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = quantised(similarity[i]);
    }
    return new Heat(role, units, bytes, description);
  }

  private static byte quantised(double similarity) {
    if (Double.isNaN(similarity)) {
      return UNDEFINED;
    }
    return (byte) Math.round(ZERO + ZERO * Math.clamp(similarity, -1, 1));
  }
}
