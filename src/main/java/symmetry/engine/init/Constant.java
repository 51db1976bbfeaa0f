package symmetry.engine.init;

import java.util.Arrays;
import symmetry.exact.RandomStream;

/** Every weight the same: all units are clones. Zeros and ones are the values 0 and 1. */
public record Constant(double value) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    Arrays.fill(w, value);
    return w;
  }
}
