package symmetry.diagnostics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;

/**
 * The links of a network that a picture of limited detail shows: of each layer those with the largest
 * |w|, the earlier one on a tie. Each layer gets an equal share of what may be shown; what a small
 * layer leaves, the larger ones share.
 *
 * @param indices of the weights shown within {@link Parameters#toArray}, ascending; not to be changed
 * @param total number of links, shown or not
 */
public record StrongestLinks(int[] indices, int total) {
  /**
   * Chooses at most {@code most} links.
   */
  public static StrongestLinks of(Parameters parameters, int most) {
    Architecture shape = parameters.architecture();
    double[] values = parameters.toArray();
    List<Integer> smallestFirst = IntStream.range(0, shape.layers())
      .boxed()
      .sorted(Comparator.comparingInt(l -> count(shape, l)))
      .toList();
    IntStream chosen = IntStream.empty();
    int room = most;
    int waiting = shape.layers();
    int total = 0;
    for (int layer : smallestFirst) {
      int count = count(shape, layer);
      int taken = Math.min(count, room / waiting);
      chosen = IntStream.concat(chosen, strongest(values, shape.weightOffset(layer), count, taken));
      room -= taken;
      waiting--;
      total += count;
    }
    return new StrongestLinks(chosen.sorted().toArray(), total);
  }

  private static int count(Architecture shape, int layer) {
    return shape.fanIn(layer) * shape.fanOut(layer);
  }

  private static IntStream strongest(double[] values, int from, int count, int taken) {
    if (taken == count) return IntStream.range(from, from + count);
    double[] sizes = new double[count];
    for (int k = 0; k < count; k++) sizes[k] = Math.abs(values[from + k]);
    Arrays.sort(sizes);
    double least = taken == 0 ? Double.POSITIVE_INFINITY : sizes[count - taken];
    int[] kept = new int[taken];
    int size = 0;
    int ties =
      taken -
      (int) Arrays.stream(sizes)
        .filter(s -> s > least)
        .count();
    for (int k = from; k < from + count; k++) {
      double w = Math.abs(values[k]);
      if (w > least || (w == least && ties-- > 0)) kept[size++] = k;
    }
    return Arrays.stream(kept);
  }
}
