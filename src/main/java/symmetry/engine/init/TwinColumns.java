package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Inputs in pairs with the columns v and factor·v: the outgoing weights that keep the {@link Twins} of
 * the layer below tied. The first of each pair is drawn by another initializer; an odd last column has
 * no twin.
 */
public record TwinColumns(Initializer columns, double factor) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = columns.weights(fanOut, fanIn, random);
    for (int unit = 0; unit < fanOut; unit++) {
      for (int i = 1; i < fanIn; i += 2) {
        w[unit * fanIn + i] = 0.0 + factor * w[unit * fanIn + i - 1];
      }
    }
    return w;
  }

  @Override
  public double[] adapt(double[] weights, PreactivationVariance data) {
    return columns.adapt(weights, data);
  }
}
