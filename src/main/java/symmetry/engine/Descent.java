package symmetry.engine;

/**
 * The moving side of an {@link Optimizer}: its moments and its step count. A step is one {@link
 * #begin()} and then one {@link #update} for each range of parameters. In a {@link Checkpoint} it is a
 * copy that moves no more.
 *
 * <p>β₁ᵗ and β₂ᵗ are kept as running products, because a power function is not bit-exact.
 */
final class Descent {

  private final Optimizer optimizer;

  /** v of momentum, s of RMSProp, m of Adam; laid out like the parameters. */
  private final double[] first;

  /** s of Adam; laid out like the parameters. */
  private final double[] second;
  private long step;
  private double power1 = 1;
  private double power2 = 1;

  Descent(Optimizer optimizer, int parameters) {
    this.optimizer = optimizer;
    first = new double[optimizer instanceof Optimizer.Sgd ? 0 : parameters];
    second = new double[optimizer instanceof Optimizer.Adam ? parameters : 0];
  }

  /** Steps begun so far. */
  long step() {
    return step;
  }

  /** Numbers remembered from step to step. */
  int remembered() {
    return first.length + second.length;
  }

  Descent copy() {
    Descent copy = new Descent(optimizer, Math.max(first.length, second.length));
    copy.restore(this);
    return copy;
  }

  /** Takes over what another one remembers, of the same kind of optimizer. */
  void restore(Descent other) {
    if (other.first.length != first.length || other.second.length != second.length) {
      throw new IllegalArgumentException("state of another optimizer or architecture");
    }
    System.arraycopy(other.first, 0, first, 0, first.length);
    System.arraycopy(other.second, 0, second, 0, second.length);
    step = other.step;
    power1 = other.power1;
    power2 = other.power2;
  }

  boolean isFinite() {
    for (double m : first) if (!Double.isFinite(m)) return false;
    for (double m : second) if (!Double.isFinite(m)) return false;
    return true;
  }

  void begin() {
    step++;
    if (optimizer instanceof Optimizer.Adam(double beta1, double beta2, double _)) {
      power1 *= beta1;
      power2 *= beta2;
    }
  }

  /**
   * Moves the parameters at [from, to). The order of operations below is part of every fingerprint.
   *
   * @param w parameters, modified
   * @param g gradient, read at the same places
   */
  void update(double[] w, double[] g, int from, int to, double rate) {
    switch (optimizer) {
      case Optimizer.Sgd() -> {
        for (int k = from; k < to; k++) w[k] = Math.fma(-rate, g[k], w[k]);
      }
      case Optimizer.Momentum(double beta) -> {
        for (int k = from; k < to; k++) {
          first[k] = Math.fma(beta, first[k], g[k]);
          w[k] = Math.fma(-rate, first[k], w[k]);
        }
      }
      case Optimizer.Nesterov(double beta) -> {
        for (int k = from; k < to; k++) {
          first[k] = Math.fma(beta, first[k], g[k]);
          w[k] = Math.fma(-rate, Math.fma(beta, first[k], g[k]), w[k]);
        }
      }
      case Optimizer.RmsProp(double decay, double epsilon) -> {
        double fresh = 1 - decay;
        for (int k = from; k < to; k++) {
          first[k] = Math.fma(decay, first[k], fresh * g[k] * g[k]);
          w[k] = Math.fma(-rate, g[k] / (Math.sqrt(first[k]) + epsilon), w[k]);
        }
      }
      case Optimizer.Adam(double beta1, double beta2, double epsilon) -> {
        double fresh1 = 1 - beta1;
        double fresh2 = 1 - beta2;
        double correction1 = 1 / (1 - power1);
        double correction2 = 1 / (1 - power2);
        for (int k = from; k < to; k++) {
          first[k] = Math.fma(beta1, first[k], fresh1 * g[k]);
          second[k] = Math.fma(beta2, second[k], fresh2 * g[k] * g[k]);
          double direction =
            (first[k] * correction1) / (Math.sqrt(second[k] * correction2) + epsilon);
          w[k] = Math.fma(-rate, direction, w[k]);
        }
      }
    }
  }
}
