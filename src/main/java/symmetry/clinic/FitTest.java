package symmetry.clinic;

import java.util.Arrays;
import symmetry.exact.Elementary;
import symmetry.exact.RandomStream;

/**
 * Numbers against a law, by four tests: Kolmogorov and Smirnov's on up to {@value #MOST} of them, that of the
 * mean, that of the variance, and that of the number farthest from the mean.
 *
 * @param distance largest difference of the two cumulative distributions
 * @param varianceRatio variance of the numbers ÷ that of the law
 * @param p chance that numbers of this law are so far from it by one test at least (Bonferroni)
 */
record FitTest(double distance, double varianceRatio, double p) {
  /** Below, it is not this law: one matrix in a thousand of this law is taken for another. */
  static final double LEVEL = 1e-3;

  /** Sorted for the first test. */
  static final int MOST = 1 << 18;

  private static final int TESTS = 4;

  boolean passes() {
    return p >= LEVEL;
  }

  /**
   * @param sorted a sample of them, ascending
   * @param roundoff of the numbers as the file has them
   */
  static FitTest of(Moments moments, double[] sorted, Law law, double roundoff) {
    double deviations = moments.deviation() / law.deviation();
    double ratio = deviations * deviations;
    double meanScore =
      ((moments.mean() - law.mean()) / law.deviation()) * Math.sqrt(moments.count());
    double spread = Math.sqrt((law.family().kurtosis() - 1) / moments.count());
    double varianceScore = (ratio - 1) / spread;
    double distance = distance(sorted, law);
    // What rounding moves is within half a gap of where it was: a step of so much of the distribution.
    double moved = Math.max(0, distance - roundoff / 2);
    double farthest =
      Math.max(moments.max() - law.mean(), law.mean() - moments.min()) / law.deviation();
    double p = Math.min(
      Math.min(twoSided(meanScore), twoSided(varianceScore)),
      Math.min(kolmogorov(moved, sorted.length), extreme(farthest, law, moments.count(), roundoff))
    );
    return new FitTest(distance, ratio, Math.min(1, TESTS * p));
  }

  /** Up to {@link #MOST} of the numbers, ascending; always the same ones of the same matrix. */
  static double[] sorted(double[] values) {
    double[] sample = values.clone();
    if (values.length > MOST) {
      RandomStream random = new RandomStream(values.length, RandomStream.Purpose.EXAMINATION, 0);
      sample = new double[MOST];
      for (int k = 0; k < MOST; k++) {
        sample[k] = values[(int) (random.uniform() * values.length)];
      }
    }
    Arrays.sort(sample);
    return sample;
  }

  private static double distance(double[] sorted, Law law) {
    double most = 0;
    int n = sorted.length;
    for (int k = 0; k < n; k++) {
      double expected = law.cumulative(sorted[k]);
      most = Math.max(most, Math.max(expected - (double) k / n, (double) (k + 1) / n - expected));
    }
    return most;
  }

  /** P(D > d) of n numbers. Stephens 1970's form of Kolmogorov's series. */
  static double kolmogorov(double d, int n) {
    double root = Math.sqrt(n);
    double x = d * (root + 0.12 + 0.11 / root);
    if (x < 0.3) return 1;
    double sum = 0;
    for (int k = 1; k <= 20; k++) {
      double term = Elementary.exp(-2 * k * k * x * x);
      sum += k % 2 == 1 ? term : -term;
    }
    return Math.clamp(2 * sum, 0, 1);
  }

  static double twoSided(double score) {
    return 2 * Elementary.normalDistribution(-Math.abs(score));
  }

  /** That the farthest of so many is as far or farther, or as near or nearer; twice the smaller one. */
  private static double extreme(double farthest, Law law, long count, double roundoff) {
    double reach = law.family().reach();
    if (farthest > reach * (1 + 4 * roundoff)) return 0;
    double outside =
      2 * law.cumulative(law.mean() - Math.min(farthest * (1 + roundoff), reach) * law.deviation());
    // P(all within) = (1 − outside)^count
    double near = Elementary.exp(count * StrictMath.log1p(-Math.min(outside, 1 - 1e-16)));
    double outsideLess =
      2 * law.cumulative(law.mean() - farthest * (1 - roundoff) * law.deviation());
    double far = -StrictMath.expm1(count * StrictMath.log1p(-Math.min(outsideLess, 1 - 1e-16)));
    boolean bounded = !Double.isInfinite(reach);
    return Math.min(1, bounded ? near : 2 * Math.min(near, far));
  }
}
