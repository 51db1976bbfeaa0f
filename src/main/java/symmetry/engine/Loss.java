package symmetry.engine;

import symmetry.exact.Elementary;

/**
 * An output activation together with its loss per sample, in nats for the cross-entropies.
 *
 * <p>Cross-entropies are computed from the logits z, so they stay finite however wrong the network
 * is. For the matched pairs the error signal ∂L/∂z of a sample is simply a − y.
 */
public enum Loss {
  /** Sigmoid output, binary cross-entropy: max(z, 0) − z·y + ln(1 + e^−|z|), y in [0, 1]. */
  SIGMOID_BCE(Activation.SIGMOID),
  /** Softmax output, cross-entropy: ln Σ e^z − Σ y·z, with y one-hot. */
  SOFTMAX_CE(Activation.LINEAR),
  /** Linear output, ½ Σ (a − y)². */
  LINEAR_MSE(Activation.LINEAR),
  /** Tanh output, ½ Σ (a − y)². */
  TANH_MSE(Activation.TANH),
  /** Sigmoid output, ½ Σ (a − y)²: not convex even for a single layer. */
  SIGMOID_MSE(Activation.SIGMOID);

  private final Activation activation;

  Loss(Activation activation) {
    this.activation = activation;
  }

  /** What makes outputs of the logits; softmax, which is no function of one logit, begins as linear. */
  public Activation activation() {
    return activation;
  }

  /** Whether ∂L/∂z is simply a − y; with linear outputs it is because f′ is 1. */
  public boolean isMatched() {
    return this == SIGMOID_BCE || this == SOFTMAX_CE || this == LINEAR_MSE;
  }

  /** What the output activation is called. */
  public String output() {
    return this == SOFTMAX_CE ? "softmax" : activation.label();
  }

  /** The target of what is not in a class; that of what is in it is 1. */
  public double low() {
    return this == TANH_MSE ? -1 : 0;
  }

  /** The class that outputs or targets name: the largest of several, the nearer value of a single one. */
  int classOf(double[] v, int at, int n) {
    if (n == 1) return v[at] > 0.5 * (low() + 1) ? 1 : 0;
    int best = 0;
    for (int k = 1; k < n; k++) if (v[at + k] > v[at + best]) best = k;
    return best;
  }

  /** a, what the network answers, of the logits z of one sample. */
  void answer(double[] z, double[] a) {
    if (this == SOFTMAX_CE) softmax(z, a);
    else for (int k = 0; k < z.length; k++) a[k] = activation.value(z[k]);
  }

  /** a[k] = e^z[k] / Σ e^z, where the largest z is taken off all, which changes nothing but range. */
  private static void softmax(double[] z, double[] a) {
    double max = max(z, 0, z.length);
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      a[k] = Elementary.exp(z[k] - max);
      sum += a[k];
    }
    for (int k = 0; k < z.length; k++) a[k] /= sum;
  }

  /**
   * ∂L/∂z of an output. With ½(a − y)², ∂L/∂a = a − y, and ∂L/∂z = (a − y)·f′(z) (BP1). In a matched pair
   * ∂L/∂a has f′(z) below the line, so that only a − y is left (Bishop 2006, §5.2).
   */
  double error(double z, double a, double y) {
    return isMatched() ? a - y : (a - y) * activation.derivative(z, a);
  }

  /** L of one sample, from its logits and outputs at {@code at} and its targets. */
  public double ofSample(double[] z, double[] a, int at, double[] y, int target, int n) {
    double sum = 0;
    double hit = 0;
    double others = 0;
    double max = max(z, at, n);
    for (int k = 0; k < n; k++) {
      double logit = z[at + k];
      double error = a[at + k] - y[target + k];
      switch (this) {
        case SIGMOID_BCE -> sum += Elementary.softplusBeyond(logit, y[target + k]);
        case SOFTMAX_CE -> {
          double share = Elementary.exp(logit - max);
          sum += share;
          if (logit < max) others += share;
          hit = Math.fma(y[target + k], logit - max, hit);
        }
        case LINEAR_MSE, TANH_MSE, SIGMOID_MSE -> sum = Math.fma(error, error, sum);
      }
    }
    return switch (this) {
      case SIGMOID_BCE -> sum;
      case SOFTMAX_CE -> hit == 0 && sum < 2
        ? Elementary.logOfOneAnd(others, sum)
        : Elementary.log(sum) - hit;
      case LINEAR_MSE, TANH_MSE, SIGMOID_MSE -> 0.5 * sum;
    };
  }

  private static double max(double[] z, int at, int n) {
    double max = z[at];
    for (int k = at + 1; k < at + n; k++) max = Math.max(max, z[k]);
    return max;
  }
}
