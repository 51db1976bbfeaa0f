package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Units in pairs with the rows w and factor·w: the rows differ, yet tanh cannot part (w, −w), nor ReLU
 * (w, k·w), as long as their biases and outgoing weights are such pairs too ({@link TwinColumns}, or
 * zero). The first of each pair is drawn by another initializer; an odd last unit has no twin.
 */
public record Twins(Initializer rows, double factor) implements Initializer {
  /** Pairs (w, −w). */
  public static Twins sign(Initializer rows) {
    return new Twins(rows, -1);
  }

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = rows.weights(fanOut, fanIn, random);
    for (int unit = 1; unit < fanOut; unit += 2) {
      for (int i = 0; i < fanIn; i++) {
        w[unit * fanIn + i] = 0.0 + factor * w[(unit - 1) * fanIn + i];
      }
    }
    return w;
  }

  @Override
  public double[] adapt(double[] weights, PreactivationVariance data) {
    return rows.adapt(weights, data);
  }
}
