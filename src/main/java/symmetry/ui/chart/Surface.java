package symmetry.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a network with two inputs, at the centres of a grid of cells over the plot's ranges:
 * rows from the lowest y upwards, in each row from the lowest x. Wire record: its arrays are not
 * copied.
 *
 * @param values {@code [rows × columns]}: 0 … 255 from the first class to the second, or, with a
 *     confidence, the index of the winning class
 * @param confidence {@code [rows × columns]}: 0 … 255, or null between two classes
 */
public record Surface(
  int rows,
  int columns,
  byte[] values,
  byte @Nullable [] confidence
) implements Prediction {
  private static final int SURE = 255;

  /** From the probability {@code [rows × columns]} of the second of two classes. */
  public static Surface betweenTwo(int rows, int columns, double[] second) {
    return new Surface(rows, columns, quantised(second, rows * columns), null);
  }

  /** From the index and the probability {@code [rows × columns]} of the most probable class. */
  public static Surface amongMany(int rows, int columns, int[] winner, double[] confidence) {
    byte[] values = new byte[rows * columns];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = (byte) winner[cell];
    }
    return new Surface(rows, columns, values, quantised(confidence, rows * columns));
  }

  private static byte[] quantised(double[] probability, int cells) {
    byte[] bytes = new byte[cells];
    for (int cell = 0; cell < cells; cell++) {
      bytes[cell] = (byte) Math.round(SURE * Math.clamp(probability[cell], 0, 1));
    }
    return bytes;
  }
}
