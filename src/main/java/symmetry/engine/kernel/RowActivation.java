package symmetry.engine.kernel;

import symmetry.engine.Activation;

/** {@link Activation} over rows: the same bits as number by number, in loops that compile well. */
final class RowActivation {

  /** All z and all a at once, for {@link Rows#tanh}, and its scratch. */
  private final double[] numbers;

  private final double[] results;
  private final double[] powers;

  /** For so many numbers at once. */
  RowActivation(int count) {
    numbers = new double[count];
    results = new double[count];
    powers = new double[count];
  }

  /** a = f(z). */
  void apply(Activation f, double[][] z, double[][] a, int rows, int width) {
    switch (f) {
      case TANH -> tanh(z, a, rows, width);
      case SIGMOID -> sigmoid(z, a, rows, width);
      case RELU -> {
        for (int r = 0; r < rows; r++) relu(z[r], a[r], width);
      }
      default -> {
        for (int r = 0; r < rows; r++) {
          for (int k = 0; k < width; k++) a[r][k] = f.value(z[r][k]);
        }
      }
    }
  }

  /** error = error·f′(z). */
  static void differentiate(
    Activation f,
    double[][] z,
    double[][] a,
    double[][] error,
    int rows,
    int width
  ) {
    switch (f) {
      case LINEAR -> {
      }
      case TANH -> {
        for (int r = 0; r < rows; r++) differentiateTanh(a[r], error[r], width);
      }
      case RELU -> {
        for (int r = 0; r < rows; r++) differentiateRelu(z[r], error[r], width);
      }
      default -> {
        for (int r = 0; r < rows; r++) {
          for (int k = 0; k < width; k++) error[r][k] *= f.derivative(z[r][k], a[r][k]);
        }
      }
    }
  }

  /** All numbers at once. */
  private void tanh(double[][] z, double[][] a, int rows, int width) {
    for (int r = 0; r < rows; r++) System.arraycopy(z[r], 0, numbers, r * width, width);
    Rows.tanh(numbers, results, powers, rows * width);
    for (int r = 0; r < rows; r++) System.arraycopy(results, r * width, a[r], 0, width);
  }

  private static void sigmoid(double[][] z, double[][] a, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < width; k++) a[r][k] = -Math.abs(z[r][k]);
    }
    Rows.exp(a, a, rows, width);
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < width; k++) a[r][k] = (z[r][k] >= 0 ? 1 : a[r][k]) / (1 + a[r][k]);
    }
  }

  private static void relu(double[] z, double[] a, int width) {
    for (int k = 0; k < width; k++) a[k] = Math.max(z[k], 0);
  }

  private static void differentiateTanh(double[] a, double[] error, int width) {
    for (int k = 0; k < width; k++) error[k] *= Math.fma(-a[k], a[k], 1);
  }

  private static void differentiateRelu(double[] z, double[] error, int width) {
    for (int k = 0; k < width; k++) error[k] *= z[k] > 0 ? 1 : 0;
  }
}
