package symmetry.clinic;

import java.util.Arrays;

/**
 * Whether the numbers of a matrix are independent draws of one law: training moves whole rows, columns and
 * directions together, and that shows before any single number is out of the ordinary.
 *
 * @param largest score of the largest singular value by the law of Tracy and Widom, in its deviations from
 *     its mean; 0 for small matrices
 * @param rows score of how much the rows' lengths differ
 * @param columns the same for columns
 * @param moved share of the norm that lies in directions above the edge
 */
record Independence(double largest, double rows, double columns, double moved) {
  /** Of a normal score: by accident once in a million. */
  private static final double MOST = 5;

  /** Tracy and Widom's law has a longer tail above. */
  private static final double MOST_LARGEST = 6;

  private static final int SMALLEST_SIDE = 16;
  private static final double TRACY_WIDOM_MEAN = -1.2065;
  private static final double TRACY_WIDOM_DEVIATION = 1.268;

  boolean holds() {
    return Math.abs(largest) <= MOST_LARGEST && Math.abs(rows) <= MOST && Math.abs(columns) <= MOST;
  }

  /**
   * @param kurtosis of the law
   */
  static Independence of(WeightMatrix w, Moments moments, Spectrum spectrum, double kurtosis) {
    double deviation = moments.deviation();
    double[] rows = new double[w.units()];
    double[] columns = new double[w.inputs()];
    for (int unit = 0; unit < w.units(); unit++) {
      for (int k = 0; k < w.inputs(); k++) {
        double z = (w.at(unit, k) - moments.mean()) / deviation;
        rows[unit] += z * z;
        columns[k] += z * z;
      }
    }
    boolean judged = Math.min(w.units(), w.inputs()) >= SMALLEST_SIDE;
    Spectrum noise = !judged || isCentred(w, moments) ? spectrum : Spectrum.of(centred(w, moments));
    return new Independence(
      judged ? largest(w, deviation, noise.largest()) : 0,
      spread(rows, w.inputs(), kurtosis),
      spread(columns, w.units(), kurtosis),
      judged ? moved(w, deviation, noise) : 0
    );
  }

  /** A mean is a direction, too: whether it is too short to come out of the noise, which begins at ⁴√(m·n). */
  private static boolean isCentred(WeightMatrix w, Moments moments) {
    double root = Math.sqrt(Math.sqrt((double) w.units() * w.inputs()));
    return Math.abs(moments.mean()) * root < moments.deviation() / 2;
  }

  private static WeightMatrix centred(WeightMatrix w, Moments moments) {
    double[] values = Arrays.stream(w.values())
      .map(v -> v - moments.mean())
      .toArray();
    return new WeightMatrix(w.units(), w.inputs(), values);
  }

  /** Johnstone 2001, theorem 1.1, for σ₁² of an m × n matrix. */
  private static double largest(WeightMatrix w, double deviation, double largest) {
    double m = Math.sqrt(w.units() - 1);
    double n = Math.sqrt(w.inputs());
    double centre = (m + n) * (m + n);
    double scale = (m + n) * StrictMath.cbrt(1 / m + 1 / n);
    double score = ((largest * largest) / (deviation * deviation) - centre) / scale;
    return (score - TRACY_WIDOM_MEAN) / TRACY_WIDOM_DEVIATION;
  }

  /** χ² of the sums of squares, each of {@code length} numbers, as a normal score. */
  private static double spread(double[] sums, int length, double kurtosis) {
    if (sums.length < 2) return 0;
    double variance = (kurtosis - 1) * length;
    double chi = 0;
    for (double sum : sums) chi += ((sum - length) * (sum - length)) / variance;
    // Sums of few numbers have tails of their own.
    double tails = 1 + 6.0 / length;
    return (chi - sums.length) / Math.sqrt(2 * tails * sums.length);
  }

  /**
   * Each singular value above the edge tells how long a direction must have been added to noise to come out
   * there: θ² of s² = (θ² + m)(θ² + n)/θ². Benaych-Georges, Nadakuditi 2012.
   */
  private static double moved(WeightMatrix w, double deviation, Spectrum spectrum) {
    if (isNearlyOrthogonal(spectrum)) return movedFromOrthogonal(spectrum);
    double m = spectrum.rows();
    double n = spectrum.columns();
    double edge = Math.sqrt(m) + Math.sqrt(n);
    double squares = 0;
    for (double value : spectrum.values()) {
      double s = value / deviation;
      if (s <= 1.02 * edge) break;
      double b = s * s - m - n;
      squares += (b + Math.sqrt(Math.max(0, b * b - 4 * m * n))) / 2;
    }
    return Math.sqrt(Math.min(1, squares / (m * n)));
  }

  /** Four of five singular values are the same to a twentieth; those of random matrices are spread widely. */
  private static boolean isNearlyOrthogonal(Spectrum spectrum) {
    double middle = median(spectrum);
    long near = spectrum
      .values()
      .stream()
      .filter(s -> Math.abs(s - middle) <= 0.05 * middle)
      .count();
    return !spectrum.isSampled() && near >= 0.8 * spectrum.values().size();
  }

  /** A direction of length θ that is added to an orthogonal matrix of gain g comes out as √(g² + θ²). */
  private static double movedFromOrthogonal(Spectrum spectrum) {
    double middle = median(spectrum);
    double added = 0;
    double all = 0;
    for (double s : spectrum.values()) {
      added += Math.max(0, s * s - middle * middle);
      all += s * s;
    }
    return Math.sqrt(added / all);
  }

  private static double median(Spectrum spectrum) {
    return spectrum.values().get(spectrum.values().size() / 2);
  }
}
