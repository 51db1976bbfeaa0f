package symmetry.training;

import java.util.List;

/**
 * A run that is no more, or never was, drawn behind the present one.
 *
 * @param why it is another one
 * @param history its losses by ascending step, thinned out for long runs; it may end before or after the
 *     present step
 */
public record Ghost(Why why, List<LossPoint> history) {
  /** What the present run did that this one did not. */
  public enum Why {
    NUDGE("without the nudge"),
    EDIT("without the edit"),
    RESET("before the reset"),
    CHANGE("before the change"),
    RANDOM_START("random start");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    /** What its curve is called. */
    public String label() {
      return label;
    }
  }

  public Ghost {
    history = List.copyOf(history);
  }
}
