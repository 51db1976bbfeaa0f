package symmetry.engine;

/**
 * How a gradient g becomes a change of the parameters w at learning rate η. Immutable; what an
 * optimizer remembers between steps is in a {@link Descent}, and starts at zero.
 *
 * <p>All arithmetic is parameter by parameter, so equal parameters with equal gradients stay equal.
 */
public sealed interface Optimizer {
  /** Plain gradient descent: w ← w − η·g. */
  record Sgd() implements Optimizer {}

  /**
   * Heavy ball, in PyTorch's convention (no dampening): v ← β·v + g; w ← w − η·v. The learning rate
   * is outside v, so changing it acts at once. Polyak 1964.
   */
  record Momentum(double beta) implements Optimizer {
    public Momentum {
      requireDecay(beta, "beta");
    }
  }

  /**
   * Nesterov's momentum in PyTorch's form: v ← β·v + g; w ← w − η·(g + β·v). Sutskever, Martens,
   * Dahl, Hinton 2013, eq. 3–4, rewritten for the look-ahead point.
   */
  record Nesterov(double beta) implements Optimizer {
    public Nesterov {
      requireDecay(beta, "beta");
    }
  }

  /**
   * s ← ρ·s + (1 − ρ)·g²; w ← w − η·g / (√s + ε), with ε outside the root as in PyTorch (Keras 2 and
   * Optax have it inside). Tieleman, Hinton 2012, lecture 6.5.
   *
   * @param decay ρ
   */
  record RmsProp(double decay, double epsilon) implements Optimizer {
    public RmsProp {
      requireDecay(decay, "decay");
      requirePositive(epsilon);
    }
  }

  /**
   * Adam with bias correction, t = 1, 2, …: m ← β₁·m + (1 − β₁)·g; s ← β₂·s + (1 − β₂)·g²; w ← w −
   * η·m̂ / (√ŝ + ε), m̂ = m / (1 − β₁ᵗ), ŝ = s / (1 − β₂ᵗ). Kingma, Ba 2015, algorithm 1 (also
   * PyTorch's).
   */
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    public Adam {
      requireDecay(beta1, "beta1");
      requireDecay(beta2, "beta2");
      requirePositive(epsilon);
    }
  }

  private static void requireDecay(double value, String name) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1): " + value);
    }
  }

  private static void requirePositive(double epsilon) {
    if (!(epsilon > 0)) throw new IllegalArgumentException("epsilon must be above 0: " + epsilon);
  }
}
