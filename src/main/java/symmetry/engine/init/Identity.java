package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * W[k, k] = gain, all else 0. With more units than inputs the extra rows are equal zero rows: clones.
 * Le, Jaitly, Hinton 2015.
 */
public record Identity(double gain) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    for (int k = 0; k < Math.min(fanOut, fanIn); k++) w[k * fanIn + k] = gain;
    return w;
  }
}
