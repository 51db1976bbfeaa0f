package symmetry.engine.kernel;

/** A part of a step, compiled from {@link Phase phases} or written out. */
interface Kernel {
  /**
   * Computes its part.
   *
   * @param x inputs of all samples, row by row, read where samples are taken in
   * @param y their targets
   * @param indices of the samples, from {@code from} on
   * @param count how many samples
   * @param arrays of the network, {@link Role}
   * @param rates η of each layer's weights and biases in turn, read where they are updated
   * @param perSample what the sums of the gradient are multiplied by
   */
  void run(
    double[] x,
    double[] y,
    int[] indices,
    int from,
    int count,
    double[][] arrays,
    double[] rates,
    double perSample
  );
}
