package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Of each input's weights this share, rounded up, is 0, at random places; the others are drawn from
 * N(0, deviation²). torch.nn.init.sparse_, which speaks of columns of W: {@link Sparse}, as its paper has
 * it, counts by unit instead.
 *
 * @param share of zeros, 0 to 1
 */
public record SparseColumns(double share, double deviation) implements Initializer {
  public SparseColumns {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("the share of zeros must be from 0 to 1");
    }
  }

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new Normal(0, deviation).weights(fanOut, fanIn, random);
    int zeros = zeros(fanOut);
    for (int input = 0; input < fanIn; input++) {
      int[] units = random.permutation(fanOut);
      for (int k = 0; k < zeros; k++) w[units[k] * fanIn + input] = 0;
    }
    return w;
  }

  /** Of each input's weights. */
  int zeros(int fanOut) {
    return (int) Math.ceil(share * fanOut);
  }
}
