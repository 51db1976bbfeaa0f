package symmetry.diagnostics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;

/**
 * The links of a network that a picture of limited detail shows: of each layer those with the largest
 * |w|, the earlier one on a tie. Each layer gets an equal share of what may be shown; what a small
 * layer leaves, the larger ones share. Clones are shown as one unit, their first: of the links that all of
 * them have alike there is one. What they send on is alike only where they are clones in that, too.
 *
 * @param indices of the weights shown within {@link Parameters#toArray}, ascending; not to be changed
 * @param distinct number of links that differ, or would if clones parted
 */
public record StrongestLinks(int[] indices, int distinct) {
  /**
   * Chooses at most {@code most} links.
   *
   * @param ledgers of the hidden layers, or none
   */
  public static StrongestLinks of(Parameters parameters, List<CloneLedger> ledgers, int most) {
    Architecture shape = parameters.architecture();
    double[] values = parameters.toArray();
    List<int[]> candidates = IntStream.range(0, shape.layers())
      .mapToObj(l -> candidates(shape, l, ledgers))
      .toList();
    List<int[]> smallestFirst = candidates
      .stream()
      .sorted(Comparator.comparingInt(c -> c.length))
      .toList();
    IntStream chosen = IntStream.empty();
    int room = most;
    int waiting = shape.layers();
    for (int[] layer : smallestFirst) {
      int taken = Math.min(layer.length, room / waiting);
      chosen = IntStream.concat(chosen, strongest(values, layer, taken));
      room -= taken;
      waiting--;
    }
    int distinct = candidates
      .stream()
      .mapToInt(c -> c.length)
      .sum();
    return new StrongestLinks(chosen.sorted().toArray(), distinct);
  }

  /** The links into a layer, of those that clones share only the first. */
  private static int[] candidates(Architecture shape, int layer, List<CloneLedger> ledgers) {
    boolean hidden = layer < ledgers.size();
    boolean aboveHidden = layer > 0 && layer - 1 < ledgers.size();
    int fanIn = shape.fanIn(layer);
    BitSet readers = hidden ? copies(ledgers.get(layer).cloneClasses()) : new BitSet();
    BitSet sources = aboveHidden ? copies(ledgers.get(layer - 1).wholeClasses()) : new BitSet();
    return IntStream.range(0, shape.fanOut(layer) * fanIn)
      .filter(k -> !readers.get(k / fanIn) && !sources.get(k % fanIn))
      .map(k -> shape.weightOffset(layer) + k)
      .toArray();
  }

  /** All units of these classes but the first of each. */
  private static BitSet copies(List<List<Integer>> classes) {
    BitSet copies = new BitSet();
    for (List<Integer> units : classes) units.stream().skip(1).forEach(copies::set);
    return copies;
  }

  private static IntStream strongest(double[] values, int[] candidates, int taken) {
    int count = candidates.length;
    if (taken == count) return Arrays.stream(candidates);
    double[] sizes = Arrays.stream(candidates)
      .mapToDouble(k -> Math.abs(values[k]))
      .sorted()
      .toArray();
    double least = taken == 0 ? Double.POSITIVE_INFINITY : sizes[count - taken];
    int[] kept = new int[taken];
    int size = 0;
    int ties =
      taken -
      (int) Arrays.stream(sizes)
        .filter(s -> s > least)
        .count();
    for (int k : candidates) {
      double w = Math.abs(values[k]);
      if (w > least || (w == least && ties-- > 0)) kept[size++] = k;
    }
    return Arrays.stream(kept);
  }
}
