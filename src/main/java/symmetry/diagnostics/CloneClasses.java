package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units grouped by bit-identical vectors. */
final class CloneClasses {

  /** A vector's bits: equal exactly if every component has the same raw bits. */
  private record Bits(long[] words) {
    static Bits of(double[] vector) {
      long[] words = new long[vector.length];
      for (int k = 0; k < vector.length; k++) words[k] = Double.doubleToRawLongBits(vector[k]);
      return new Bits(words);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }

  private CloneClasses() {}

  /** All classes, single units included: units ascending, classes in order of their first unit. */
  static List<List<Integer>> of(double[][] vectors) {
    Map<Bits, List<Integer>> classes = new LinkedHashMap<>();
    for (int unit = 0; unit < vectors.length; unit++) {
      classes.computeIfAbsent(Bits.of(vectors[unit]), bits -> new ArrayList<>()).add(unit);
    }
    return classes.values().stream().map(List::copyOf).toList();
  }
}
