package symmetry.ui.chart;

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
    double high = matrix
      .stream()
      .flatMap(List::stream)
      .mapToDouble(v -> v)
      .max()
      .orElseThrow();
    double low = matrix
      .stream()
      .flatMap(List::stream)
      .mapToDouble(v -> v)
      .filter(v -> v > 0)
      .min()
      .orElseThrow();
    int columns = matrix.getFirst().size();
    byte[] values = new byte[matrix.size() * columns];
    for (int cell = 0; cell < values.length; cell++) {
      double value = Math.max(low, matrix.get(cell / columns).get(cell % columns));
      double share = high > low ? Math.log(value / low) / Math.log(high / low) : 0;
      values[cell] = (byte) Math.round(DARKEST * share);
    }
    return new ExhibitHeat(title, matrix.size(), columns, values, low, high);
  }
}
