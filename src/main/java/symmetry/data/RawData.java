package symmetry.data;

import java.util.List;

/**
 * Raw data before features, split and seed: inputs {@code [rows × dimensions]} row by row, and one
 * number y per row, the class index or the regression target. Whoever
 * makes a table may still write its arrays; nobody does once it is handed out.
 */
final class RawData {

  static final List<String> PLANE_INPUTS = List.of("x₁", "x₂");
  static final List<String> BINARY_CLASSES = List.of("negative", "positive");

  final int dimensions;
  final double[] x;
  final double[] y;
  final List<String> inputNames;
  /** Empty for regression. */
  final List<String> classNames;

  /** Takes the arrays over. */
  RawData(double[] x, double[] y, List<String> inputNames, List<String> classNames) {
    this.dimensions = inputNames.size();
    this.x = x;
    this.y = y;
    this.inputNames = List.copyOf(inputNames);
    this.classNames = List.copyOf(classNames);
  }

  int rows() {
    return y.length;
  }
}
