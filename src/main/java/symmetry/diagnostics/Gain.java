package symmetry.diagnostics;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import symmetry.engine.Activation;
import symmetry.number.Numerals;

/**
 * How large weights should be for an activation, by the fixed point of its mean field: the σ_w of weights
 * ~ N(0, σ_w²/fanIn) between those with which gradients fade and those with which they explode, so that
 * forwards Var(z) settles or is kept, and backwards the error's size. Poole et
 * al. 2016; Schoenholz et al. 2017; for orthogonal weights σ_w is their gain (Pennington et al. 2017).
 *
 * @param weightDeviation σ_w
 * @param length q, the variance of z about which it is so: where it settles, or 1, that of scaled inputs,
 *     where σ_w keeps it though nothing brings it back
 * @param slope χ there: what a layer multiplies the squared error by on its way back
 */
public record Gain(double biasDeviation, double weightDeviation, double length, double slope) {
  private static final double LEAST = 0.05;

  /** Beyond the sigmoid's, the largest. */
  private static final double MOST = 40;

  private static final double KEPT = 1e-6;
  private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  /** Lengths that are said as small and as large. */
  private static final double VANISHING = 1e-4;

  private static final double LARGE = 1e4;

  /** A factor nearer to 1 is 1. */
  private static final double SAME = 0.005;

  /** Without biases, of each activation that was asked for. */
  private static final Map<Activation, Gain> UNBIASED = new ConcurrentHashMap<>();

  /** Where biases start at 0. */
  public static Gain of(Activation activation) {
    return UNBIASED.computeIfAbsent(activation, a -> of(a, 0).orElseThrow());
  }

  /**
   * Looks for χ = 1 over σ_w, and finds where q jumps over 1 as well; takes some hundredths of a second.
   *
   * @param biasDeviation σ_b of biases ~ N(0, σ_b²)
   * @return empty where there is no such σ_w
   */
  public static Optional<Gain> of(Activation activation, double biasDeviation) {
    OptionalDouble edge = MeanField.edgeOfChaos(activation, biasDeviation, LEAST, MOST);
    if (edge.isEmpty()) return Optional.empty();
    double deviation = edge.getAsDouble();
    MeanField field = new MeanField(activation, deviation, biasDeviation);
    OptionalDouble settled = field.fixedLength();
    double length = Math.abs(field.length(1) - 1) < KEPT ? 1 : settled.orElse(UNBOUNDED);
    boolean lasts = length > 0 && length < UNBOUNDED;
    double slope = lasts ? field.slope(length) : field.slope();
    return Optional.of(new Gain(biasDeviation, deviation, length, slope));
  }

  /** "Mean field: use σ_w ≈ 10.1", and what holds there for wide layers. */
  public String inWords() {
    return "Mean field: use σ_w ≈ %s%s. %s, the error %s on its way back.".formatted(
      Numerals.upTo(3, weightDeviation),
      biasDeviation == 0 ? "" : " beside biases of σ_b = " + Numerals.upTo(3, biasDeviation),
      where(),
      kept()
    );
  }

  private String kept() {
    double factor = Math.sqrt(slope);
    return Math.abs(factor - 1) < SAME
      ? "keeps its size"
      : "changes by a factor of %s a layer".formatted(Numerals.decimals(2, factor));
  }

  private String where() {
    if (length < VANISHING) return "Where signals are small";
    if (length > LARGE) return "Where signals have grown large";
    return "Where Var(z) is " + Numerals.upTo(2, length);
  }
}
