package symmetry.clinic;

import symmetry.format.WeightLayout;

/**
 * The weights of one layer, a row for each unit. The array is not copied: it may have megabytes, and
 * nobody writes to it.
 *
 * @param values {@code [units × inputs]}, row by row
 */
record WeightMatrix(int units, int inputs, double[] values) {
  /** Of numbers as a file has them; those of {@code in × out} are turned. */
  static WeightMatrix of(double[] numbers, int units, int inputs, WeightLayout layout) {
    if (layout == WeightLayout.OUT_IN) return new WeightMatrix(units, inputs, numbers);
    return new WeightMatrix(inputs, units, numbers).transposed();
  }

  double at(int unit, int input) {
    return values[unit * inputs + input];
  }

  WeightMatrix transposed() {
    double[] turned = new double[values.length];
    for (int row = 0; row < units; row++) {
      for (int k = 0; k < inputs; k++) turned[k * units + row] = values[row * inputs + k];
    }
    return new WeightMatrix(inputs, units, turned);
  }

  /** Some of its rows and columns, in the order given. */
  WeightMatrix part(int[] rows, int[] columns) {
    double[] picked = new double[rows.length * columns.length];
    int at = 0;
    for (int row : rows) {
      for (int column : columns) picked[at++] = values[row * inputs + column];
    }
    return new WeightMatrix(rows.length, columns.length, picked);
  }

  /** Of a row. */
  double squaredNorm(int unit) {
    double sum = 0;
    for (int k = unit * inputs; k < (unit + 1) * inputs; k++) {
      sum = Math.fma(values[k], values[k], sum);
    }
    return sum;
  }

  double squaredNorm() {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) sum += squaredNorm(unit);
    return sum;
  }
}
