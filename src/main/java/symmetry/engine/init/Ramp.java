package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Different but not random: weight k of the layer (row-major, k = 0 …) is c·(k + 1)/(fanIn·fanOut) −
 * c/2, so every row differs and nothing is drawn.
 */
public record Ramp(double c) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    for (int k = 0; k < w.length; k++) w[k] = (c * (k + 1)) / w.length - c / 2;
    return w;
  }
}
