package symmetry.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike units are, each against each.
 *
 * @param units which ones, from 0: all, or so many at even distances
 * @param cosines of the pairs (i, j), j ≥ i, row by row; 0 where a unit has no weights
 */
public record UnitCosines(List<Integer> units, List<Double> cosines) {
  /** More would be smaller than a pixel. */
  static final int MOST = 64;

  public UnitCosines {
    units = List.copyOf(units);
    cosines = List.copyOf(cosines);
  }

  static UnitCosines of(WeightMatrix w) {
    int count = Math.min(MOST, w.units());
    int[] rows = IntStream.range(0, count)
      .map(k -> (int) (((long) k * w.units()) / count))
      .toArray();
    WeightMatrix part = w.part(rows, IntStream.range(0, w.inputs()).toArray());
    double[][] products = new double[count][count];
    RowProducts.of(part, (i, j, product) -> products[i][j] = product);
    List<Double> cosines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int j = i; j < count; j++) {
        double norms = Math.sqrt(products[i][i] * products[j][j]);
        cosines.add(norms == 0 ? 0 : Math.clamp(products[i][j] / norms, -1, 1));
      }
    }
    return new UnitCosines(IntStream.of(rows).boxed().toList(), cosines);
  }
}
