package symmetry.engine.kernel;

import symmetry.engine.Activation;

/** {@link Activation} over flat arrays: the same bits as number by number. */
final class VectorActivation {

  private VectorActivation() {}

  /** a = f(z) of the first {@code count} numbers, in place if z is a; the last vector is filled. */
  static void apply(Activation f, double[] z, double[] a, int count) {
    switch (f) {
      case LINEAR -> System.arraycopy(z, 0, a, 0, count);
      case TANH -> VectorElementary.tanh(z, a, count);
      case SIGMOID -> VectorElementary.sigmoid(z, a, count);
      case RELU -> VectorElementary.relu(z, a, count);
      default -> {
        for (int k = 0; k < count; k++) a[k] = f.value(z[k]);
      }
    }
  }

  /** Whether f′ is computed from a alone, so that z need not be kept. */
  static boolean forgetsZ(Activation f) {
    return switch (f) {
      case LINEAR, TANH, SIGMOID, RELU -> true;
      default -> false;
    };
  }

  /** error = error·f′(z), where z may be a if f {@link #forgetsZ} it. */
  static void differentiate(Activation f, double[] z, double[] a, double[] error, int count) {
    switch (f) {
      case LINEAR -> {
      }
      case TANH -> VectorElementary.timesTanhSlope(a, error, count);
      case SIGMOID -> VectorElementary.timesSigmoidSlope(a, error, count);
      case RELU -> VectorElementary.timesReluSlope(a, error, count);
      default -> {
        for (int k = 0; k < count; k++) error[k] *= f.derivative(z[k], a[k]);
      }
    }
  }
}
