package symmetry.training;

import java.util.List;
import java.util.Optional;
import symmetry.experiment.Event;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * The moment when units that had been exact clones became different.
 *
 * @param step the first whose state has them different
 * @param layer hidden layer, from 0
 * @param units that were clones of each other at the step before, ascending, from 0
 */
public record SymmetryBreak(long step, int layer, List<Integer> units, Cause cause) {
  /** What made them different. */
  public sealed interface Cause {
    /** An event of that step. */
    record Edited(Event event) implements Cause {}

    /**
     * The update to that step, because their outgoing weights differed.
     *
     * @param since the event after which they differed; empty if they did from the start
     */
    record OutgoingWeights(Optional<Event> since) implements Cause {}

    /** The update to that step, because dropout let different samples through. */
    record DroppedOut(double rate) implements Cause {}

    /** The update to that step, because the optimizer remembered different gradients of them. */
    record Remembered() implements Cause {}
  }

  public SymmetryBreak {
    units = List.copyOf(units);
  }

  /** For people: "symmetry broke at step 41, in layer 1, by a hand edit of weight 2→3". */
  public String inWords() {
    return "symmetry broke at step %s, in layer %d, by %s".formatted(
      Numerals.count(step),
      layer + 1,
      causeInWords()
    );
  }

  private String causeInWords() {
    return switch (cause) {
      case Cause.Edited(Event event) -> event.changedLayers().contains(layer)
        ? event.deed()
        : event.inWords();
      case Cause.OutgoingWeights(Optional<Event> since) -> since
        .map(e ->
          "%s at step %s: the outgoing weights differ".formatted(
            e.inWords(),
            Numerals.count(e.step())
          )
        )
        .orElse("the start: the outgoing weights differ");
      case Cause.DroppedOut(double rate) -> "dropout " + NumberText.of(rate);
      case Cause.Remembered() -> "what the optimizer remembers of each unit";
    };
  }
}
