package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Exactly {@code connections} weights of each unit are drawn from N(0, deviation²), at random places;
 * the others are 0. Units with fewer inputs than that have them all. Martens 2010, §5 (15
 * connections).
 */
public record Sparse(int connections, double deviation) implements Initializer {
  public Sparse {
    if (connections < 1) throw new IllegalArgumentException("connections must be at least 1");
  }

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    for (int unit = 0; unit < fanOut; unit++) {
      int[] order = random.permutation(fanIn);
      for (int k = 0; k < Math.min(connections, fanIn); k++) {
        w[unit * fanIn + order[k]] = deviation * random.gaussian();
      }
    }
    return w;
  }
}
