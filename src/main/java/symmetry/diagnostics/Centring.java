package symmetry.diagnostics;

/** Taking the mean away. */
final class Centring {

  private Centring() {}

  /**
   * The vector minus its mean; a copy. Measured from the first component, so a constant vector
   * becomes exactly zero and a nearly constant one loses no digits.
   *
   * @param vector at least one component, finite and small enough for sums, as after scaling
   */
  static double[] centred(double[] vector) {
    double[] centred = new double[vector.length];
    double sum = 0;
    for (int k = 0; k < vector.length; k++) {
      centred[k] = vector[k] - vector[0];
      sum += centred[k];
    }
    double mean = sum / vector.length;
    for (int k = 0; k < vector.length; k++) centred[k] -= mean;
    return centred;
  }
}
