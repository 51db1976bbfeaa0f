package symmetry.engine.init;

import symmetry.exact.RandomStream;

/** Uniform on ±2.4/fanIn: the rule of thumb for tanh units in Haykin, Neural Networks, 1994. */
public record Haykin() implements Initializer {
  private static final double NUMERATOR = 2.4;

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double bound = NUMERATOR / fanIn;
    return new Uniform(-bound, bound).weights(fanOut, fanIn, random);
  }
}
