package symmetry.diagnostics;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units grouped by bit-identical vectors. */
final class CloneClasses {

  private CloneClasses() {}

  /** All classes, single units included: units ascending, classes in order of their first unit. */
  static List<List<Integer>> of(double[][] vectors) {
    Map<LongBuffer, List<Integer>> classes = new LinkedHashMap<>();
    for (int unit = 0; unit < vectors.length; unit++) {
      classes.computeIfAbsent(bits(vectors[unit]), _ -> new ArrayList<>()).add(unit);
    }
    return classes.values().stream().map(List::copyOf).toList();
  }

  /** Equal exactly if every component has the same raw bits. */
  private static LongBuffer bits(double[] vector) {
    return LongBuffer.wrap(Arrays.stream(vector).mapToLong(Double::doubleToRawLongBits).toArray());
  }
}
