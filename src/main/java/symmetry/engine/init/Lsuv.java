package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Layer-sequential unit variance: orthogonal weights, divided by the deviation of the preactivations
 * that they give on the training data until these have variance 1. Mishkin, Matas 2016, algorithm 1,
 * with their tolerance and number of rounds.
 */
public record Lsuv() implements Initializer {
  private static final double TOLERANCE = 0.1;
  private static final int ROUNDS = 10;

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    return new Orthogonal(1).weights(fanOut, fanIn, random);
  }

  /** A layer without any variance (its inputs are constant, say) stays orthogonal. */
  @Override
  public double[] adapt(double[] weights, PreactivationVariance data) {
    double[] w = weights.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double variance = data.of(w);
      if (!(variance > 0) || Math.abs(variance - 1) < TOLERANCE) break;
      double deviation = Math.sqrt(variance);
      for (int k = 0; k < w.length; k++) w[k] /= deviation;
    }
    return w;
  }
}
