package symmetry.clinic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.diagnostics.EffectiveRank;
import symmetry.diagnostics.Gram;
import symmetry.exact.RandomStream;

/**
 * Singular values of a matrix, beside those of a random one of its shape.
 *
 * @param rows and columns: of what was decomposed; fewer than the matrix has if it was sampled
 * @param values descending
 * @param deviation σ of its numbers, mean included: E[w²]^½
 * @param largest of the whole matrix, also if the others are of a sample
 * @param stableRank ‖W‖²/σ₁² of the whole matrix (Rudelson, Vershynin 2007)
 * @param effectiveRank e^H, H the entropy of σ/Σσ (Roy, Vetterli 2007), of what was decomposed
 */
public record Spectrum(
  int rows,
  int columns,
  boolean isSampled,
  List<Double> values,
  double deviation,
  double largest,
  double stableRank,
  double effectiveRank
) {
  /** The smaller side, up to which nothing is left out. */
  public static final int EXACT = 512;

  /** Share of the edge by which a singular value must lie above it to count. */
  static final double BEYOND = 0.05;

  private static final int LANCZOS_STEPS = 48;

  public Spectrum {
    values = List.copyOf(values);
  }

  static Spectrum of(WeightMatrix w) {
    int smaller = Math.min(w.units(), w.inputs());
    boolean sampled = smaller > EXACT;
    WeightMatrix part = sampled ? sample(w) : w;
    double[] values = singularValues(part);
    double squares = w.squaredNorm();
    double largest = sampled ? largest(w) : values[0];
    return new Spectrum(
      part.units(),
      part.inputs(),
      sampled,
      Arrays.stream(values).boxed().toList(),
      Math.sqrt(squares / w.values().length),
      largest,
      largest == 0 ? 0 : squares / (largest * largest),
      EffectiveRank.ofSingularValues(values)
    );
  }

  /** Where the singular values of a random matrix end: σ·(√m + √n). Marchenko, Pastur 1967. */
  public double upperEdge() {
    return deviation * (Math.sqrt(rows) + Math.sqrt(columns));
  }

  /** Where they begin: σ·|√m − √n|. */
  public double lowerEdge() {
    return deviation * Math.abs(Math.sqrt(rows) - Math.sqrt(columns));
  }

  /** How many lie more than {@link #BEYOND} above the edge. */
  public long aboveEdge() {
    return values
      .stream()
      .filter(v -> v > (1 + BEYOND) * upperEdge())
      .count();
  }

  /** Of how many singular values a random matrix of this shape has in (low, high). */
  public double expected(double low, double high) {
    int steps = 64;
    double sum = 0;
    double width = (high - low) / steps;
    for (int k = 0; k < steps; k++) sum += density(low + (k + 0.5) * width) * width;
    return sum * Math.min(rows, columns);
  }

  /** Of a singular value s: √((b² − s²)(s² − a²))/(π·σ²·min·s), a and b the edges. */
  private double density(double s) {
    double a = lowerEdge();
    double b = upperEdge();
    if (s <= a || s >= b || deviation == 0) return 0;
    double root = Math.sqrt((b * b - s * s) * (s * s - a * a));
    return root / (Math.PI * deviation * deviation * Math.min(rows, columns) * s);
  }

  private static WeightMatrix sample(WeightMatrix w) {
    RandomStream random = new RandomStream(w.units(), RandomStream.Purpose.EXAMINATION, 1);
    int[] rows = picked(random, w.units());
    int[] columns = picked(random, w.inputs());
    return w.part(rows, columns);
  }

  /** So many of them, none twice, ascending. */
  private static int[] picked(RandomStream random, int of) {
    return IntStream.of(random.permutation(of)).limit(EXACT).sorted().toArray();
  }

  /** By the Gram matrix of the smaller side: those below 10⁻⁸ of the largest are rounding. */
  static double[] singularValues(WeightMatrix w) {
    WeightMatrix lying = w.units() <= w.inputs() ? w : w.transposed();
    double[][] gram = new double[lying.units()][lying.units()];
    RowProducts.of(lying, (i, j, product) -> gram[j][i] = product);
    double[] values = SymmetricEigenvalues.of(gram);
    for (int k = 0; k < values.length; k++) values[k] = Math.sqrt(Math.max(0, values[k]));
    return values;
  }

  /** By Lanczos on WᵀW from a random vector: the largest comes first, to four digits and more. */
  private static double largest(WeightMatrix w) {
    RandomStream random = new RandomStream(w.inputs(), RandomStream.Purpose.EXAMINATION, 2);
    double[] v = random.gaussians(w.inputs());
    scale(v, 1 / length(v));
    double[] before = new double[v.length];
    double[] diagonal = new double[LANCZOS_STEPS];
    double[] beside = new double[LANCZOS_STEPS];
    int steps = 0;
    while (steps < LANCZOS_STEPS) {
      double[] next = squared(w, v);
      double alpha = Gram.dot(next, v);
      diagonal[steps] = alpha;
      for (int k = 0; k < v.length; k++) next[k] -= alpha * v[k] + beside[steps] * before[k];
      steps++;
      double beta = length(next);
      if (steps == LANCZOS_STEPS || beta <= 1e-12 * Math.abs(alpha)) break;
      beside[steps] = beta;
      scale(next, 1 / beta);
      before = v;
      v = next;
    }
    double[] eigenvalues = SymmetricEigenvalues.ofThreeDiagonals(
      Arrays.copyOf(diagonal, steps),
      Arrays.copyOf(beside, steps)
    );
    return Math.sqrt(Math.max(0, eigenvalues[0]));
  }

  /** WᵀW·v. */
  private static double[] squared(WeightMatrix w, double[] v) {
    double[] sum = new double[v.length];
    double[] values = w.values();
    for (int unit = 0; unit < w.units(); unit++) {
      int at = unit * v.length;
      // Four sums: one alone waits for its own last addition.
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      int k = 0;
      for (; k + 3 < v.length; k += 4) {
        a = Math.fma(values[at + k], v[k], a);
        b = Math.fma(values[at + k + 1], v[k + 1], b);
        c = Math.fma(values[at + k + 2], v[k + 2], c);
        d = Math.fma(values[at + k + 3], v[k + 3], d);
      }
      for (; k < v.length; k++) a = Math.fma(values[at + k], v[k], a);
      double z = a + b + (c + d);
      for (k = 0; k < v.length; k++) sum[k] = Math.fma(z, values[at + k], sum[k]);
    }
    return sum;
  }

  static double length(double[] v) {
    return Math.sqrt(Gram.dot(v, v));
  }

  private static void scale(double[] v, double factor) {
    for (int k = 0; k < v.length; k++) v[k] *= factor;
  }
}
