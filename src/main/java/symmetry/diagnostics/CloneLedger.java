package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.engine.Parameters;

/**
 * Which units of a layer are the same, or tied, by incoming weights and bias (w, b): four words for
 * four different things.
 *
 * <ul>
 *   <li><b>Clones</b>: bit-identical (w, b).
 *   <li><b>± twins</b>: (w′, b′) = −(w, b) exactly, not zero; an odd activation such as tanh keeps
 *       them tied.
 *   <li><b>Scaled twins</b>: (w′, b′) = k·(w, b) with k &gt; 0, k ≠ 1, each component to a relative
 *       1e−12; ReLU keeps them tied. A negative k ties nothing: such units are parallel.
 *   <li><b>Parallel</b>: |cos| &gt; 1 − 1e−9 and none of these.
 * </ul>
 *
 * <p>Pairs are between clone classes, each named by its first unit; no pair is listed twice.
 *
 * @param units number of units
 * @param cloneClasses classes of two or more clones, units ascending, ordered by first unit
 * @param lastingClasses clones that have bit-identical outgoing weights too, in the same order: any
 *     deterministic gradient method keeps them identical for ever. None in the output layer, where
 *     each unit has a target of its own
 * @param signTwins pairs of ± twins
 * @param scaledTwins pairs of scaled twins
 * @param parallel pairs that are merely parallel
 */
public record CloneLedger(
  int units,
  List<List<Integer>> cloneClasses,
  List<List<Integer>> lastingClasses,
  List<Pair> signTwins,
  List<ScaledPair> scaledTwins,
  List<Pair> parallel
) {
  /** Two units, {@code first < second}. */
  public record Pair(int first, int second) {}

  /** Two units, {@code first < second}, with (w, b) of the second = factor · (w, b) of the first. */
  public record ScaledPair(int first, int second, double factor) {}

  private static final double PARALLEL_COSINE = 1 - 1e-9;

  /** Far above the rounding of one step, far below any difference a person would set. */
  private static final double SCALING_TOLERANCE = 1e-12;

  public CloneLedger {
    cloneClasses = cloneClasses.stream().map(List::copyOf).toList();
    lastingClasses = lastingClasses.stream().map(List::copyOf).toList();
    signTwins = List.copyOf(signTwins);
    scaledTwins = List.copyOf(scaledTwins);
    parallel = List.copyOf(parallel);
  }

  /** The ledger of one layer, hidden or output. */
  public static CloneLedger of(Parameters parameters, int layer) {
    double[][] vectors = UnitVectors.incoming(parameters, layer);
    List<List<Integer>> classes = CloneClasses.of(vectors);
    List<List<Integer>> lasting = parameters.architecture().isOutput(layer)
      ? List.of()
      : CloneClasses.of(UnitVectors.incomingAndOutgoing(parameters, layer));

    List<Integer> firsts = classes.stream().map(List::getFirst).toList();
    double[][] cosines = Similarity.cosines(
      firsts
        .stream()
        .map(unit -> vectors[unit])
        .toArray(double[][]::new)
    );
    List<Pair> signTwins = new ArrayList<>();
    List<ScaledPair> scaledTwins = new ArrayList<>();
    List<Pair> parallel = new ArrayList<>();
    for (int i = 0; i < cosines.length; i++) {
      for (int j = i + 1; j < cosines.length; j++) {
        if (!(Math.abs(cosines[i][j]) > PARALLEL_COSINE)) continue;
        int first = firsts.get(i);
        int second = firsts.get(j);
        double factor = factor(vectors[first], vectors[second]);
        if (isScaled(vectors[first], vectors[second], -1, 0)) {
          signTwins.add(new Pair(first, second));
        } else if (
          factor > 0 &&
          Math.abs(factor - 1) > SCALING_TOLERANCE &&
          isScaled(vectors[first], vectors[second], factor, SCALING_TOLERANCE)
        ) {
          scaledTwins.add(new ScaledPair(first, second, factor));
        } else {
          parallel.add(new Pair(first, second));
        }
      }
    }
    return new CloneLedger(
      vectors.length,
      severalOf(classes),
      severalOf(lasting),
      signTwins,
      scaledTwins,
      parallel
    );
  }

  /** Units of a layer that are no clones of each other. */
  public static int distinct(Parameters parameters, int layer) {
    return CloneClasses.of(UnitVectors.incoming(parameters, layer)).size();
  }

  /** Whether a layer has units that are exact clones of each other. */
  public static boolean hasClones(Parameters parameters, int layer) {
    return distinct(parameters, layer) < parameters.architecture().fanOut(layer);
  }

  /** Whether any hidden layer has. */
  public static boolean hasClones(Parameters parameters) {
    return IntStream.range(0, parameters.architecture().hidden().size()).anyMatch(l ->
      hasClones(parameters, l)
    );
  }

  /** Whether all units of the layer are clones of each other that stay so, or it has one only. */
  public boolean isOneLastingClass() {
    return units == 1 || lastingClasses.stream().anyMatch(clones -> clones.size() == units);
  }

  /** Number of clone classes, single units included. */
  public int distinct() {
    int clones = cloneClasses.stream().mapToInt(List::size).sum();
    return units - clones + cloneClasses.size();
  }

  /** Those of {@link #cloneClasses} whose units have bit-identical outgoing weights, all of them. */
  public List<List<Integer>> wholeClasses() {
    return cloneClasses.stream().filter(lastingClasses::contains).toList();
  }

  /** For each unit, the index of its class in {@link #cloneClasses}, or −1 if it has no clone. */
  public List<Integer> classIndex() {
    List<Integer> index = new ArrayList<>(Collections.nCopies(units, -1));
    for (int c = 0; c < cloneClasses.size(); c++) {
      for (int unit : cloneClasses.get(c)) index.set(unit, c);
    }
    return List.copyOf(index);
  }

  /** One line for people, units counted from 1, such as "Unit 1 differs; units 2, 3 and 4 are identical". */
  public String inWords() {
    return new LedgerWords(this).toString();
  }

  private static List<List<Integer>> severalOf(List<List<Integer>> classes) {
    return classes
      .stream()
      .filter(units -> units.size() > 1)
      .toList();
  }

  /** Ratio at the largest component of {@code v}, where it is best determined. */
  private static double factor(double[] v, double[] scaled) {
    int largest = 0;
    for (int k = 1; k < v.length; k++) {
      if (Math.abs(v[k]) > Math.abs(v[largest])) largest = k;
    }
    return scaled[largest] / v[largest];
  }

  /** Whether {@code scaled} = factor·v in each component, to a relative tolerance. */
  private static boolean isScaled(double[] v, double[] scaled, double factor, double tolerance) {
    for (int k = 0; k < v.length; k++) {
      double error = Math.abs(scaled[k] - factor * v[k]);
      if (!(error <= tolerance * Math.abs(scaled[k]))) return false;
    }
    return true;
  }
}
