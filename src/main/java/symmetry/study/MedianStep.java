package symmetry.study;

import java.util.List;
import java.util.OptionalInt;

/** The median of steps at which something came, where some of it never did. */
public final class MedianStep {

  private MedianStep() {}

  /** What never came counts as later than all; empty if that is the median. */
  public static OptionalInt of(List<OptionalInt> steps) {
    int[] sorted = steps
      .stream()
      .mapToInt(step -> step.orElse(Integer.MAX_VALUE))
      .sorted()
      .toArray();
    int median = sorted[sorted.length / 2];
    return median == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(median);
  }
}
