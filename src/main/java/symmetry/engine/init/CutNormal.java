package symmetry.engine.init;

import org.apache.commons.math3.special.Erf;
import symmetry.exact.Elementary;
import symmetry.exact.RandomStream;

/**
 * Independent draws from N(mean, deviation²) cut at the values {@code low} and {@code high}, whatever the
 * deviation: torch.nn.init.trunc_normal_. As there, a uniform draw between the error function at both cuts
 * is sent through its inverse, which takes one draw a weight however little of the bell is left; and as
 * there, what is left some 8 deviations from the mean all lies on a cut.
 *
 * @param deviation before the cut
 * @param low not above {@code high}
 */
public record CutNormal(
  double mean,
  double deviation,
  double low,
  double high
) implements Initializer {
  private static final double ROOT_2 = Math.sqrt(2);

  /** Of the bell; with less left, the formulas below lose their digits. */
  private static final double LEAST_LEFT = 1e-6;

  /** Cuts in any order. */
  public static CutNormal between(double mean, double deviation, double one, double other) {
    return new CutNormal(mean, deviation, Math.min(one, other), Math.max(one, other));
  }

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new double[fanOut * fanIn];
    double from = deviation == 0 ? 0 : Erf.erf(inDeviations(low) / ROOT_2);
    double to = deviation == 0 ? 0 : Erf.erf(inDeviations(high) / ROOT_2);
    for (int k = 0; k < w.length; k++) {
      double z = ROOT_2 * Erf.erfInv(random.uniform(from, to));
      w[k] = Math.clamp(Math.fma(deviation, z, mean), low, high);
    }
    return w;
  }

  /** Whether enough of the bell lies between the cuts for {@link #centre} and {@link #variance} to hold. */
  boolean isWide() {
    return deviation > 0 && left() > LEAST_LEFT;
  }

  /** Mean of the draws: μ + σ(φ(α) − φ(β))/Z, α and β the cuts in deviations, Z what lies between. */
  double centre() {
    return Math.fma(deviation, shift(), mean);
  }

  /** Their variance, σ²(1 + (αφ(α) − βφ(β))/Z − ((φ(α) − φ(β))/Z)²). Johnson, Kotz, Balakrishnan 1994, §13.10. */
  double variance() {
    double edges = (weighed(inDeviations(low)) - weighed(inDeviations(high))) / left();
    return deviation * deviation * (1 + edges - shift() * shift());
  }

  private double inDeviations(double value) {
    return (value - mean) / deviation;
  }

  private double left() {
    return (Erf.erf(inDeviations(high) / ROOT_2) - Erf.erf(inDeviations(low) / ROOT_2)) / 2;
  }

  private double shift() {
    return (density(inDeviations(low)) - density(inDeviations(high))) / left();
  }

  private static double weighed(double z) {
    double density = density(z);
    return density == 0 ? 0 : z * density;
  }

  private static double density(double z) {
    return Elementary.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  }
}
