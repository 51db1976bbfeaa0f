package symmetry.diagnostics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import symmetry.engine.Activation;

/**
 * What becomes of signals in a deep, wide network of equal layers, by mean-field theory: weights ~ N(0,
 * σ_w²/fanIn), biases ~ N(0, σ_b²). Poole et al. 2016; Schoenholz et al. 2017.
 *
 * @param weightDeviation σ_w
 * @param biasDeviation σ_b
 */
public record MeanField(Activation activation, double weightDeviation, double biasDeviation) {
  /** Networks train to about so many depth scales. Schoenholz et al. 2017, §5, fig. 5. */
  public static final double TRAINABLE_SCALES = 6;

  /** Differences that change by e only over a thousand layers count as kept. */
  private static final double CRITICAL = 1e-3;

  /** Correlations nearer to 1 count as 1. */
  private static final double CLOSEST = 1e-7;

  private static final double SMALLEST_LENGTH = 1e-9;
  private static final double LARGEST_LENGTH = 1e12;
  private static final double PRECISION = 1e-12;

  /** Of a length, relatively. */
  private static final double ROUNDING = 1e-12;

  private static final int MOST_ROUNDS = 100;

  /** What happens to the difference between two inputs that are nearly the same. */
  public enum Phase {
    /** It dies out, and the gradient vanishes. */
    ORDERED,
    /** It is kept: the edge of chaos. */
    CRITICAL,
    /** It grows, and the gradient explodes. */
    CHAOTIC,
  }

  /** q of the next layer, from the mean square q of this layer's z. Poole et al. 2016, eq. 3. */
  public double length(double q) {
    return nextLength(meanOfSquare(q, activation::value));
  }

  /**
   * χ at this q: what the squared difference of two inputs is multiplied by in a layer, if it is small,
   * and the square of the gradient on its way back. Schoenholz et al. 2017, eq. 5 and 8.
   */
  public double slope(double q) {
    return squaredWeightDeviation() * meanOfSquare(q, this::derivative);
  }

  /**
   * What becomes of sizes on their way through some layers.
   *
   * @param signal √E[z²] after them ÷ before
   * @param gradient √E[δ²] before them ÷ after, δ the derivative by z
   */
  public record Passage(double signal, double gradient) {}

  /** So many layers on top of the first, whose inputs have a mean square of 1. */
  public Passage through(int layers) {
    double first = nextLength(1);
    double q = first;
    double gradient = 1;
    for (int l = 0; l < layers; l++) {
      gradient *= slope(q);
      q = length(q);
    }
    return new Passage(Math.sqrt(q / first), Math.sqrt(gradient));
  }

  /** q*, where lengths settle that start at 1, 0 if they die out; empty if they grow without end. */
  public OptionalDouble fixedLength() {
    double change = length(1) - 1;
    if (Math.abs(change) <= PRECISION) return OptionalDouble.of(1);
    double factor = change > 0 ? 2 : 0.5;
    double before = 1;
    for (double q = factor; q >= SMALLEST_LENGTH; q *= factor) {
      if (q > LARGEST_LENGTH) return OptionalDouble.empty();
      double here = length(q) - q;
      if (Math.abs(here) <= ROUNDING * q) continue;
      if (here * change < 0) {
        return OptionalDouble.of(
          root(x -> length(x) - x, Math.min(before, q), Math.max(before, q))
        );
      }
      before = q;
    }
    return OptionalDouble.of(0);
  }

  /** χ₁ = χ(q*), or what χ tends to where lengths die out or grow without end. */
  public double slope() {
    return settledSlope(fixedLength());
  }

  public Phase phase() {
    double slope = slope();
    if (Math.abs(slope - 1) <= CRITICAL) return Phase.CRITICAL;
    return slope < 1 ? Phase.ORDERED : Phase.CHAOTIC;
  }

  /**
   * ξ, the layers in which what two inputs have in common, or what sets them apart, falls to 1/e of its
   * distance from where it settles: −1/ln χ at q* and c*, c* = 1 in the ordered phase (Schoenholz et al.
   * 2017, eq. 9); that of the gradient where lengths grow without end. Infinite at the edge of chaos.
   */
  public double depthScale() {
    OptionalDouble length = fixedLength();
    double slope = settledSlope(length);
    double q = length.orElse(0);
    if (slope <= 1 || q == 0) return scale(slope);
    return scale(slopeOfCorrelation(q, fixedCorrelation(q)));
  }

  /** ξ_∇ = 1/|ln χ₁|, the layers in which the squared gradient changes by e. Schoenholz, eq. 17. */
  public double gradientScale() {
    return scale(slope());
  }

  /** The σ_w from low to high at which χ₁ is 1; empty if it is so nowhere between. */
  public static OptionalDouble edgeOfChaos(
    Activation activation,
    double biasDeviation,
    double low,
    double high
  ) {
    DoubleUnaryOperator above = w -> new MeanField(activation, w, biasDeviation).slope() - 1;
    double atLow = above.applyAsDouble(low);
    double atHigh = above.applyAsDouble(high);
    if (!(atLow <= 0 && atHigh >= 0)) return OptionalDouble.empty();
    return OptionalDouble.of(root(above, low, high));
  }

  /** c*: how alike two inputs become whose correlation is not 1. Poole et al. 2016, eq. 5. */
  private double fixedCorrelation(double q) {
    DoubleUnaryOperator change = c ->
      nextLength(GaussianExpectation.ofProduct(q, c, activation::value)) / q - c;
    if (change.applyAsDouble(0) <= PRECISION) return 0;
    // Convex in c, with a zero at 1: where it has another one, it is below zero between them.
    for (double gap = CRITICAL; gap > CLOSEST; gap /= 10) {
      if (change.applyAsDouble(1 - gap) < 0) return root(change, 0, 1 - gap);
    }
    return 1;
  }

  /** χ at a correlation. Schoenholz et al. 2017, eq. 9. */
  private double slopeOfCorrelation(double q, double correlation) {
    return (
      squaredWeightDeviation() * GaussianExpectation.ofProduct(q, correlation, this::derivative)
    );
  }

  private double settledSlope(OptionalDouble length) {
    return slope(Math.max(length.orElse(LARGEST_LENGTH), SMALLEST_LENGTH));
  }

  private static double scale(double slope) {
    // A mean of what has both signs may come out below 0 by rounding: nothing is left after a layer.
    double rate = StrictMath.log(Math.max(0, slope));
    return slope == 1 ? Double.POSITIVE_INFINITY : 1 / Math.abs(rate);
  }

  private double nextLength(double meanSquare) {
    return squaredWeightDeviation() * meanSquare + biasDeviation * biasDeviation;
  }

  private double squaredWeightDeviation() {
    return weightDeviation * weightDeviation;
  }

  private double derivative(double z) {
    return activation.derivative(z, activation.value(z));
  }

  private static double meanOfSquare(double q, DoubleUnaryOperator f) {
    return GaussianExpectation.of(0, q, z -> {
      double value = f.applyAsDouble(z);
      return value * value;
    });
  }

  private static double root(DoubleUnaryOperator f, double low, double high) {
    return new BrentSolver(PRECISION).solve(MOST_ROUNDS, f::applyAsDouble, low, high);
  }
}
