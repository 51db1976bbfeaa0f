package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Independent draws from N(mean, deviation²) cut at ±2 deviations; what falls outside is drawn again.
 * As in Keras and JAX, {@code deviation} is that before the cut: after it, {@value #AFTER_CUT} of it
 * is left.
 */
public record TruncatedNormal(double mean, double deviation) implements Initializer {
  /** Standard deviation of a standard normal cut at ±2. */
  public static final double AFTER_CUT = 0.87962566103423978;

  private static final double CUT = 2;

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    for (int k = 0; k < w.length; k++) w[k] = Math.fma(deviation, draw(random), mean);
    return w;
  }

  private static double draw(RandomStream random) {
    double z = random.gaussian();
    while (Math.abs(z) > CUT) z = random.gaussian();
    return z;
  }
}
