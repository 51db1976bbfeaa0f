package symmetry.study.restarts;

/** From {@code low} to {@code high}. */
public record Interval(double low, double high) {
  /** The standard normal's quantile of 97.5 %. */
  private static final double Z = 1.959963984540054;

  /**
   * Where a probability lies with a confidence of 95 %, if so many of so many trials succeeded: Wilson's
   * score interval (Wilson 1927; Brown, Cai, DasGupta 2001, eq. 4). It never leaves [0, 1] and stays
   * honest where all trials end alike.
   */
  public static Interval wilson(int successes, int trials) {
    double n = trials;
    double p = successes / n;
    double centre = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
    double half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
    return new Interval(
      successes == 0 ? 0 : Math.max(0, centre - half),
      successes == trials ? 1 : Math.min(1, centre + half)
    );
  }
}
