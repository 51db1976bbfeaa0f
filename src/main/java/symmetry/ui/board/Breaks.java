package symmetry.ui.board;

import java.util.List;

/**
 * Part of a {@link Frame} that every chart over the steps marks.
 *
 * @param steps at which clones became different, ascending
 */
public record Breaks(List<Long> steps) {
  public Breaks {
    steps = List.copyOf(steps);
  }
}
