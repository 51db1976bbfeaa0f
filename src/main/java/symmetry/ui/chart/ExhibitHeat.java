package symmetry.ui.chart;

import java.util.Arrays;
import java.util.List;

/**
 * A matrix of positive values as a picture, from the lowest (pale) to the highest (dark) on a
 * logarithmic scale. Wire record: its array is not copied.
 *
 * @param values {@code [rows × columns]}, the first row at the bottom: 0 … 255
 * @param low the value of 0
 * @param high the value of 255
 */
public record ExhibitHeat(
  String title,
  int rows,
  int columns,
  byte[] values,
  double low,
  double high
) {
  private static final int DARKEST = 255;

  /** From a matrix {@code [rows][columns]} that has a positive value. */
  public static ExhibitHeat of(String title, List<List<Double>> matrix) {
    double[] cells = matrix
      .stream()
      .flatMap(List::stream)
      .mapToDouble(v -> v)
      .toArray();
    double high = Arrays.stream(cells).max().orElseThrow();
    double low = Arrays.stream(cells)
      .filter(v -> v > 0)
      .min()
      .orElseThrow();
    byte[] values = new byte[cells.length];
    for (int cell = 0; cell < values.length; cell++) {
      double value = Math.max(low, cells[cell]);
      double share = high > low ? Math.log(value / low) / Math.log(high / low) : 0;
      values[cell] = (byte) Math.round(DARKEST * share);
    }
    int columns = matrix.getFirst().size();
    return new ExhibitHeat(title, matrix.size(), columns, values, low, high);
  }
}
