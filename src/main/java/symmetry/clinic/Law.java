package symmetry.clinic;

import java.util.Optional;
import symmetry.engine.init.BiasInitializer;
import symmetry.engine.init.Haykin;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.NoisyConstant;
import symmetry.engine.init.Normal;
import symmetry.engine.init.TruncatedNormal;
import symmetry.engine.init.Uniform;
import symmetry.engine.init.VarianceScaling;
import symmetry.exact.Elementary;

/**
 * The distribution that an initializer draws each weight from, independently of the others.
 *
 * @param deviation of what is drawn, after a cut
 */
record Law(Family family, double mean, double deviation) {
  enum Family {
    UNIFORM(1.8, Math.sqrt(3)),
    NORMAL(3, Double.POSITIVE_INFINITY),
    /** At ±2: E[z²] = 1 − 4φ(2)/(Φ(2) − Φ(−2)), E[z⁴] = 3·E[z²] − 16φ(2)/(Φ(2) − Φ(−2)). */
    TRUNCATED_NORMAL(2.3655, 2 / TruncatedNormal.AFTER_CUT);

    private final double kurtosis;
    private final double reach;

    Family(double kurtosis, double reach) {
      this.kurtosis = kurtosis;
      this.reach = reach;
    }

    double kurtosis() {
      return kurtosis;
    }

    /** How far from the mean it goes, in deviations. */
    double reach() {
      return reach;
    }
  }

  /** Share of a standard normal within ±2. */
  private static final double WITHIN_CUT = 0.9544997361036416;

  /** What is drawn independently, by law; nothing for all else. */
  static Optional<Law> of(Initializer initializer, int fanOut, int fanIn) {
    return switch (initializer) {
      case Uniform(double low, double high) -> Optional.of(uniform(low, high));
      case Normal(double mean, double deviation) -> normal(mean, deviation);
      case NoisyConstant(double constant, double epsilon) -> normal(constant, epsilon);
      case TruncatedNormal(double mean, double deviation) -> Optional.of(
        new Law(Family.TRUNCATED_NORMAL, mean, deviation * TruncatedNormal.AFTER_CUT)
      );
      case VarianceScaling scaling -> Optional.of(
        new Law(
          switch (scaling.distribution()) {
            case UNIFORM -> Family.UNIFORM;
            case NORMAL -> Family.NORMAL;
            case TRUNCATED_NORMAL -> Family.TRUNCATED_NORMAL;
          },
          0,
          scaling.deviation(fanOut, fanIn)
        )
      );
      case Haykin() -> Optional.of(uniform(-2.4 / fanIn, 2.4 / fanIn));
      default -> Optional.empty();
    };
  }

  static Optional<Law> of(BiasInitializer initializer, int fanOut, int fanIn) {
    return switch (initializer) {
      case BiasInitializer.Uniform(double low, double high) -> Optional.of(uniform(low, high));
      case BiasInitializer.Normal(double mean, double deviation) -> normal(mean, deviation);
      case BiasInitializer.TorchLinear() -> Optional.of(within(1 / Math.sqrt(fanIn)));
      case BiasInitializer.NguyenWidrow() -> Optional.of(
        within(symmetry.engine.init.NguyenWidrow.norm(fanOut, fanIn))
      );
      case BiasInitializer.ScikitLearn(double factor) -> Optional.of(
        within(Math.sqrt(factor / (fanIn + fanOut)))
      );
      case
        BiasInitializer.Constant _,
        BiasInitializer.Ramp _,
        BiasInitializer.ClassPrior _ -> Optional.empty();
    };
  }

  private static Law within(double bound) {
    return uniform(-bound, bound);
  }

  static Law uniform(double low, double high) {
    return new Law(Family.UNIFORM, (low + high) / 2, (high - low) / Math.sqrt(12));
  }

  private static Optional<Law> normal(double mean, double deviation) {
    return deviation > 0 ? Optional.of(new Law(Family.NORMAL, mean, deviation)) : Optional.empty();
  }

  /** P(w ≤ x). */
  double cumulative(double x) {
    double z = (x - mean) / deviation;
    return switch (family) {
      case UNIFORM -> Math.clamp((z / Math.sqrt(3) + 1) / 2, 0, 1);
      case NORMAL -> Elementary.normalDistribution(z);
      case TRUNCATED_NORMAL -> {
        double before = z * TruncatedNormal.AFTER_CUT;
        double share = Elementary.normalDistribution(before) - (1 - WITHIN_CUT) / 2;
        yield Math.clamp(share / WITHIN_CUT, 0, 1);
      }
    };
  }

  /**
   * How far numbers must go at least to be distributed like this law at any scale: the distance of sorted
   * numbers and quantiles (Wasserstein), as a share of their norm. A thousand quantiles.
   *
   * @param sorted the numbers, ascending
   */
  double displacement(double[] sorted) {
    int points = 1000;
    double products = 0;
    double quantiles = 0;
    double squares = 0;
    for (int k = 0; k < points; k++) {
      double share = (k + 0.5) / points;
      double q = quantile(share);
      double v = sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
      products = Math.fma(q, v, products);
      quantiles = Math.fma(q, q, quantiles);
      squares = Math.fma(v, v, squares);
    }
    double cosine = products / Math.sqrt(quantiles * squares);
    return Math.sqrt(Math.max(0, 1 - cosine * cosine));
  }

  /** By bisection. */
  private double quantile(double share) {
    double low = mean - 10 * deviation;
    double high = mean + 10 * deviation;
    for (int k = 0; k < 40; k++) {
      double middle = (low + high) / 2;
      if (cumulative(middle) < share) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
}
