package symmetry.diagnostics;

import java.util.Arrays;
import java.util.List;
import symmetry.engine.Activity;
import symmetry.engine.Parameters;

/**
 * How far apart each two units of a layer are: |x − y| / max(|x|, |y|), the Euclidean distance of their
 * vectors relative to the longer one. 0 exactly if all components are equal numbers, at most 2, 1 between
 * a zero vector and another, 0 between two zero vectors, NaN where a component is not finite. Vectors are
 * scaled before they are squared, so 1e−200 and 1e200 are measured as well. Symmetric; immutable.
 *
 * <p>Unlike a cosine it tells units apart that differ in their length alone, and it is small for any two
 * units that are nearly the same: a difference of a thousandth is one of a thousandth, not of 5·10⁻⁷.
 */
public final class RelativeDistances {

  /** Scaled squares below this have lost digits, or all of them, to underflow. */
  private static final double SAFE_SQUARE = 0x1p-900;

  private final double[][] distances;
  private final int[] classes;
  private final boolean[] zero;

  private RelativeDistances(double[][] distances, int[] classes, boolean[] zero) {
    this.distances = distances;
    this.classes = classes;
    this.zero = zero;
  }

  /** Of (w, b), {@code [fanOut × fanOut]}; given a gradient, of (∂L/∂w, ∂L/∂b). */
  public static RelativeDistances ofWeights(Parameters parameters, int layer) {
    return of(UnitVectors.incoming(parameters, layer));
  }

  /** Of the units' outputs over the samples, {@code [fanOut × fanOut]}. */
  public static RelativeDistances ofActivations(Activity activity, int layer) {
    return of(UnitVectors.activations(activity, layer));
  }

  /** @param vectors {@code [unit][component]}; not changed */
  static RelativeDistances of(double[][] vectors) {
    int n = vectors.length;
    double max = Magnitude.maxAbs(vectors);
    boolean common = max > 0 && Double.isFinite(max);
    double[][] scaled = common ? Magnitude.scaled(vectors, max) : vectors;
    double[][] columns = Gram.transposed(scaled);
    double[] squares = new double[n];
    for (double[] column : columns) Gram.addSquaresOfDifference(squares, 0, column);
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] row = new double[n];
      for (int k = 0; k < columns.length; k++) {
        Gram.addSquaresOfDifference(row, scaled[i][k], columns[k]);
      }
      for (int j = 0; j < i; j++) {
        double longer = Math.max(squares[i], squares[j]);
        boolean safe = common && longer > SAFE_SQUARE && row[j] > SAFE_SQUARE;
        distances[i][j] = distances[j][i] = safe
          ? Math.sqrt(row[j] / longer)
          : ofPair(vectors[i], vectors[j]);
      }
    }
    boolean[] zero = new boolean[n];
    for (int i = 0; i < n; i++) {
      zero[i] = Magnitude.maxAbs(vectors[i]) == 0;
      if (!Double.isFinite(Magnitude.maxAbs(vectors[i]))) distances[i][i] = Double.NaN;
    }
    return new RelativeDistances(distances, classes(vectors), zero);
  }

  /** Number of units n. */
  public int size() {
    return distances.length;
  }

  /** Relative distance in [0, 2], or NaN. */
  public double at(int i, int j) {
    return distances[i][j];
  }

  /** The largest of all, NaN aside; 0 for a single unit. */
  public double largest() {
    return Arrays.stream(distances)
      .flatMapToDouble(Arrays::stream)
      .filter(d -> d > 0)
      .max()
      .orElse(0);
  }

  /** Its class; {@link Closeness#IDENTICAL} exactly if the two vectors have the same bits. */
  public Closeness closeness(int i, int j) {
    if (classes[i] == classes[j]) return Closeness.IDENTICAL;
    return Closeness.ofDifferent(distances[i][j]);
  }

  /** Whether a unit's vector is exactly zero. */
  public boolean isZero(int i) {
    return zero[i];
  }

  /** Number of units that differ from each other: n less the copies of an earlier one. */
  public int different() {
    return Arrays.stream(classes).max().orElse(-1) + 1;
  }

  private static int[] classes(double[][] vectors) {
    int[] classes = new int[vectors.length];
    List<List<Integer>> equal = CloneClasses.of(vectors);
    for (int c = 0; c < equal.size(); c++) {
      for (int unit : equal.get(c)) classes[unit] = c;
    }
    return classes;
  }

  /** The careful way: scaled by the pair's own size, and the difference by its own. */
  private static double ofPair(double[] x, double[] y) {
    double max = Math.max(Magnitude.maxAbs(x), Magnitude.maxAbs(y));
    if (max == 0) return 0;
    if (!Double.isFinite(max)) return Double.NaN;
    double[] u = Magnitude.scaled(x, max);
    double[] v = Magnitude.scaled(y, max);
    double difference = Magnitude.length(Gram.difference(u, v));
    return difference / Math.max(Magnitude.length(u), Magnitude.length(v));
  }
}
