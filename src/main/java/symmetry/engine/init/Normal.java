package symmetry.engine.init;

import symmetry.exact.RandomStream;

/** Independent draws from N(mean, deviation²), not truncated; one draw per weight. */
public record Normal(double mean, double deviation) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    for (int k = 0; k < w.length; k++) w[k] = Math.fma(deviation, random.gaussian(), mean);
    return w;
  }
}
