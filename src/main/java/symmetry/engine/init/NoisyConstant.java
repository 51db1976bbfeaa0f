package symmetry.engine.init;

import symmetry.exact.RandomStream;

/** c + ε·N(0, 1): how small a difference is enough to break the symmetry? */
public record NoisyConstant(double constant, double epsilon) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    return new Normal(constant, epsilon).weights(fanOut, fanIn, random);
  }
}
