package symmetry.engine.init;

import symmetry.exact.RandomStream;

/** Independent draws from the uniform distribution on [low, high); one draw per weight. */
public record Uniform(double low, double high) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    for (int k = 0; k < w.length; k++) w[k] = random.uniform(low, high);
    return w;
  }
}
