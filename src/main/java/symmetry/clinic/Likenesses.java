package symmetry.clinic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.special.Beta;

/**
 * Which units of a layer are the same or nearly so, by their incoming weights. Units are counted from 0.
 *
 * @param zeroRows units whose weights are all zero; in none of the other lists
 * @param clones classes of two or more units with exactly the same weights, the largest first
 * @param signTwins pairs (w, −w) of units, exactly, one for each class of clones
 * @param scaledTwins how many pairs (w, k·w), k &gt; 0 and not 1, up to the rounding of the file
 * @param near pairs above the threshold that are none of these, the nearest first; not all if they are many
 * @param nearCount how many such pairs there are
 * @param oppositeCount how many pairs have a cosine below the negative threshold, ± twins not counted
 * @param expected how many pairs of random rows of this length are above the threshold or below its negative
 * @param isCompared whether all pairs were: there may be too many units
 */
public record Likenesses(
  List<Integer> zeroRows,
  List<List<Integer>> clones,
  List<Pair> signTwins,
  long scaledTwins,
  List<Pair> near,
  long nearCount,
  long oppositeCount,
  double expected,
  boolean isCompared
) {
  /** Two units, the first before the second, and the cosine of their weights. */
  public record Pair(int first, int second, double cosine) {}

  /** Units up to which all pairs are compared. */
  public static final int MOST_UNITS = 4096;

  private static final int LISTED = 20;

  /** Room for rounding in sums of products. */
  private static final double SUMMATION = 1e-12;

  public Likenesses {
    zeroRows = List.copyOf(zeroRows);
    clones = clones.stream().map(List::copyOf).toList();
    signTwins = List.copyOf(signTwins);
    near = List.copyOf(near);
  }

  /** Units that another unit is already: of each class all but one. */
  public int cloned() {
    return clones
      .stream()
      .mapToInt(c -> c.size() - 1)
      .sum();
  }

  /**
   * @param threshold of the cosine, from which two units count as nearly the same
   * @param roundoff of the numbers as the file has them
   */
  static Likenesses of(WeightMatrix w, double threshold, double roundoff) {
    Map<Row, List<Integer>> classes = new HashMap<>();
    List<Integer> zeros = new ArrayList<>();
    for (int unit = 0; unit < w.units(); unit++) {
      if (w.squaredNorm(unit) == 0) zeros.add(unit);
      else classes.computeIfAbsent(new Row(w, unit, 1), _ -> new ArrayList<>()).add(unit);
    }
    List<List<Integer>> clones = classes
      .values()
      .stream()
      .filter(c -> c.size() > 1)
      .sorted(Comparator.<List<Integer>>comparingInt(c -> -c.size()).thenComparing(List::getFirst))
      .toList();
    List<Pair> signTwins = new ArrayList<>();
    classes.forEach((row, units) ->
      Optional.ofNullable(classes.get(row.negated()))
        .filter(others -> others.getFirst() > units.getFirst())
        .ifPresent(others -> signTwins.add(new Pair(units.getFirst(), others.getFirst(), -1)))
    );
    signTwins.sort(Comparator.comparingInt(Pair::first));
    boolean compared = w.units() <= MOST_UNITS;
    Near near = new Near(w, threshold, roundoff, classes);
    if (compared) RowProducts.of(w, near::take);
    long pairs = ((long) w.units() * (w.units() - 1)) / 2;
    return new Likenesses(
      zeros,
      clones,
      signTwins,
      near.scaled,
      near.listed(),
      near.near,
      near.opposite,
      pairs * chance(threshold, w.inputs()),
      compared
    );
  }

  /**
   * That two independent directions in so many dimensions have |cos| ≥ t: the regularised incomplete beta
   * function I(1 − t²; (d − 1)/2, ½).
   */
  static double chance(double t, int dimensions) {
    if (dimensions < 2) return 1;
    return Beta.regularizedBeta(1 - t * t, (dimensions - 1) / 2.0, 0.5);
  }

  /** One unit's weights, by their bits; −0 is 0. */
  private static final class Row {

    private final WeightMatrix w;
    private final int unit;
    private final double sign;
    private final int hash;

    Row(WeightMatrix w, int unit, double sign) {
      this.w = w;
      this.unit = unit;
      this.sign = sign;
      long mixed = 17;
      for (int k = 0; k < w.inputs(); k++) {
        mixed = (mixed ^ bits(k)) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
      }
      hash = Long.hashCode(mixed);
    }

    Row negated() {
      return new Row(w, unit, -sign);
    }

    private long bits(int input) {
      return Double.doubleToRawLongBits(sign * w.at(unit, input) + 0.0);
    }

    @Override
    public boolean equals(Object other) {
      if (!(other instanceof Row that) || that.hash != hash) return false;
      for (int k = 0; k < w.inputs(); k++) if (bits(k) != that.bits(k)) return false;
      return true;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** All pairs of rows; confined to one call. */
  private static final class Near {

    private static final Comparator<Pair> NEAREST = Comparator.comparingDouble(Pair::cosine)
      .reversed()
      .thenComparingInt(Pair::first)
      .thenComparingInt(Pair::second);

    private final double threshold;
    private final double same;
    private final double[] norms;
    private final int[] classOf;
    private final int[] oppositeOf;
    private final List<Pair> kept = new ArrayList<>();
    private long near;
    private long opposite;
    private long scaled;

    Near(WeightMatrix w, double threshold, double roundoff, Map<Row, List<Integer>> classes) {
      this.threshold = threshold;
      // Rounding each of two rows turns it by at most its roundoff.
      same = 1 - Math.max(SUMMATION, 2 * roundoff * roundoff);
      norms = new double[w.units()];
      classOf = new int[w.units()];
      oppositeOf = new int[w.units()];
      for (int unit = 0; unit < norms.length; unit++) norms[unit] = Math.sqrt(w.squaredNorm(unit));
      classes.forEach((row, units) -> {
        int against = Optional.ofNullable(classes.get(row.negated()))
          .map(List::getFirst)
          .orElse(-1);
        for (int unit : units) {
          classOf[unit] = units.getFirst();
          oppositeOf[unit] = against;
        }
      });
    }

    private void take(int i, int j, double product) {
      if (i == j || norms[i] == 0 || norms[j] == 0) return;
      double cosine = product / (norms[i] * norms[j]);
      if (Math.abs(cosine) < threshold) return;
      if (cosine < 0) {
        if (oppositeOf[i] != classOf[j]) opposite++;
      } else if (classOf[i] == classOf[j]) {
        return;
      } else if (cosine >= same && isScaled(i, j)) {
        scaled++;
      } else {
        near++;
        kept.add(new Pair(i, j, Math.min(1, cosine)));
        if (kept.size() > 64 * LISTED) keepNearest();
      }
    }

    private boolean isScaled(int i, int j) {
      return Math.abs(norms[i] / norms[j] - 1) > 1e-3;
    }

    private void keepNearest() {
      kept.sort(NEAREST);
      kept.subList(LISTED, kept.size()).clear();
    }

    List<Pair> listed() {
      kept.sort(NEAREST);
      return kept.subList(0, Math.min(LISTED, kept.size()));
    }
  }
}
