package symmetry.engine.init;

/** What an initializer may ask of the training data. */
@FunctionalInterface
public interface PreactivationVariance {
  /**
   * Variance of z over all units of the layer and all training samples, if these were the layer's
   * weights and the layers below were as they are.
   *
   * @param weights {@code [fanOut × fanIn]}, row by row
   */
  double of(double[] weights);
}
