package symmetry.engine;

/**
 * What large weights cost besides the loss: l1·Σ|w| + ½·l2·Σw², over all weights and no biases.
 *
 * @param l1 factor of Σ|w|; adds l1·sign(w) to the gradient, with sign(0) = 0
 * @param l2 factor of ½Σw²; adds l2·w to the gradient (PyTorch's weight_decay)
 */
public record Penalty(double l1, double l2) {
  public static final Penalty NONE = new Penalty(0, 0);

  public Penalty {
    if (!(l1 >= 0 && l2 >= 0)) throw new IllegalArgumentException("a penalty must not be negative");
  }

  /** The cost of the parameters. */
  public double of(Parameters parameters) {
    double sum = 0;
    for (int l = 0; l < parameters.architecture().layers(); l++) {
      for (double w : parameters.weights(l)) sum += l1 * Math.abs(w) + 0.5 * l2 * w * w;
    }
    return sum;
  }

  /**
   * Adds the penalty's gradient for the weights at [from, to): first l2·w, then l1·sign(w).
   *
   * @param g gradient, modified
   */
  void addGradient(double[] w, double[] g, int from, int to) {
    if (l2 != 0) for (int k = from; k < to; k++) g[k] = Math.fma(l2, w[k], g[k]);
    if (l1 != 0) for (int k = from; k < to; k++) g[k] = Math.fma(l1, Math.signum(w[k]), g[k]);
  }
}
