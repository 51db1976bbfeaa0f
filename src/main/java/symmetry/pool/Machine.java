package symmetry.pool;

import symmetry.engine.Kernels;

/**
 * What training runs on, for a log or a label.
 *
 * @param kernels the kernels chosen, such as "vectors of 256 bits"
 * @param fmaNanoseconds time of one dependent fused multiply-add; below 2 in hardware, about a
 *     thousand where it is computed with big decimals
 */
public record Machine(String kernels, double fmaNanoseconds) {
  private static final int FMAS = 2_000;
  private static final int ROUNDS = 20;

  /** Between the slowest interpreter with fma in hardware and the fastest without. */
  private static final double SLOW = 150;

  /** Measures; takes some milliseconds, or tens where fma is slow. */
  public static Machine measure() {
    double best = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int k = 0; k < FMAS; k++) sum = Math.fma(sum, 0.999, 1e-3);
      best = Math.min(best, (double) (System.nanoTime() - start) / FMAS);
    }
    // Never true; without a use of the sum the loop could be left out.
    if (Double.isNaN(sum)) throw new AssertionError(sum);
    return new Machine(Kernels.best().name(), best);
  }

  /** Whether fma is an instruction; otherwise training is about a thousand times slower. */
  public boolean hasHardwareFma() {
    return fmaNanoseconds < SLOW;
  }
}
