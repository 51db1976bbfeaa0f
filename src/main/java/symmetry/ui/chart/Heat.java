package symmetry.ui.chart;

/**
 * The unit similarities of one layer, for the heatmap of this role.
 *
 * <p>Wire record: it is written once, serialised at once and dropped, so its array is not copied; a
 * matrix travels as one byte a cell (base64) of its upper triangle, a thirtieth of its numbers as text.
 *
 * @param role which heatmap of the board
 * @param units rows and columns
 * @param similarity the upper triangle with the diagonal, row by row: 0 … 254 for −1 … 1, 255 where
 *     undefined
 * @param description what a screen reader says
 */
public record Heat(String role, int units, byte[] similarity, String description) {
  /** From a symmetric matrix {@code [units × units]} of such bytes, row by row. */
  public static Heat of(String role, int units, byte[] matrix, String description) {
    if (matrix.length != units * units) {
      throw new IllegalArgumentException(
        "%d similarities for %d units".formatted(matrix.length, units)
      );
    }
    byte[] triangle = new byte[(units * (units + 1)) / 2];
    int at = 0;
    for (int row = 0; row < units; row++) {
      for (int column = row; column < units; column++) triangle[at++] = matrix[
        row * units + column
      ];
    }
    return new Heat(role, units, triangle, description);
  }
}
