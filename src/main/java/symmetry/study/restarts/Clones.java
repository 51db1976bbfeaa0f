package symmetry.study.restarts;

import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Architecture;

/** The hidden units that are exact clones of an earlier one of their layer. */
record Clones(List<Pair> pairs) {
  record Pair(int layer, int first, int unit) {}

  /** Whether two units of a layer have bit-identical incoming weights and biases. */
  interface Likeness {
    boolean holds(int layer, int unit, int other);
  }

  Clones {
    pairs = List.copyOf(pairs);
  }

  static Clones of(Architecture architecture, Likeness alike) {
    List<Pair> pairs = new ArrayList<>();
    for (int layer = 0; layer < architecture.hidden().size(); layer++) {
      for (int unit = 1; unit < architecture.fanOut(layer); unit++) {
        int first = 0;
        while (first < unit && !alike.holds(layer, first, unit)) first++;
        if (first < unit) pairs.add(new Pair(layer, first, unit));
      }
    }
    return new Clones(pairs);
  }

  boolean areNone() {
    return pairs.isEmpty();
  }

  /** Whether they still are what they were. */
  boolean last(Likeness alike) {
    for (Pair p : pairs) if (!alike.holds(p.layer, p.first, p.unit)) return false;
    return true;
  }
}
