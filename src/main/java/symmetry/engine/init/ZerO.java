package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Nothing random, only zeros and ones (up to a factor). With at most as many units as inputs, the
 * first rows of the identity; else c·I*·H·I*, where H is the ±1 Hadamard matrix of size 2^m, m =
 * ⌈log₂ fanOut⌉, I* cuts it to shape, and c = 2^(−(m−1)/2). Zhao, Schäfer, Anandkumar 2021, algorithm
 * 1.
 */
public record ZerO() implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    if (fanOut <= fanIn) return new Identity(1).weights(fanOut, fanIn, random);
    int m = Integer.SIZE - Integer.numberOfLeadingZeros(fanOut - 1);
    double c = Math.sqrt(Math.scalb(1.0, 1 - m));
    double[] w = new double[fanOut * fanIn];
    for (int unit = 0; unit < fanOut; unit++) {
      for (int i = 0; i < fanIn; i++) w[unit * fanIn + i] = isNegative(unit, i) ? 0.0 - c : c;
    }
    return w;
  }

  /** Sign of a Hadamard entry in Sylvester's order: the parity of the bits that both indices have. */
  private static boolean isNegative(int row, int column) {
    return (Integer.bitCount(row & column) & 1) == 1;
  }
}
