package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import symmetry.number.Numerals;

/**
 * An experiment after a change of its set-up, and what of its events was lost by it: an event keeps
 * meaning the very same place, or it goes.
 *
 * @param dropped as they were before the change, by ascending step; of a nudge only the layers lost
 */
public record Changed(Experiment experiment, List<Event> dropped) {
  public Changed {
    dropped = List.copyOf(dropped);
  }

  /**
   * What one of the {@code with…} methods made of an experiment, or several of them did. Layers count
   * from the first; {@link Experiment#withoutHidden} and {@link Experiment#withOneMoreHidden} say themselves
   * which one went or came.
   */
  public static Changed between(Experiment before, Experiment after) {
    return new Changed(after, Refit.inPlace(before, after).dropped());
  }

  /** A sentence for each event lost. */
  public List<String> messages() {
    return dropped.stream().map(Changed::message).toList();
  }

  /**
   * The same for several experiments, each called by its letter: {@link #between} each and what became of
   * it.
   */
  public static List<String> messages(List<Experiment> before, List<Experiment> after) {
    List<String> messages = new ArrayList<>();
    for (int k = 0; k < before.size(); k++) {
      String letter = Comparison.letter(k);
      for (String message : between(before.get(k), after.get(k)).messages()) {
        messages.add(letter + ": " + message);
      }
    }
    return messages;
  }

  private static String message(Event event) {
    String what = switch (event) {
      case Event.SetWeight _ -> "that weight no longer exists";
      case Event.SetBias _ -> "that bias no longer exists";
      case Event.Nudge(_, List<Integer> layers, _, _) when (
        layers.size() > 1
      ) -> "those layers no longer exist";
      default -> "that layer no longer exists";
    };
    String words = event.inWords();
    String named = words.startsWith("another ")
      ? "other " + words.substring("another ".length())
      : words.startsWith("a ")
        ? words.substring("a ".length())
        : words;
    return "The %s at step %s was dropped: %s.".formatted(
      named,
      Numerals.count(event.step()),
      what
    );
  }
}
