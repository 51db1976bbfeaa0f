package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
   * from the first; {@link #withoutHidden} and {@link #withOneMoreHidden} know which one went or came.
   */
  public static Changed between(Experiment before, Experiment after) {
    return new Changed(after, Refit.inPlace(before, after.data(), after.architecture()).dropped());
  }

  /** Without one of the hidden layers; what happens to the layers above it follows them. */
  public static Changed withoutHidden(Experiment before, int layer) {
    List<HiddenLayer> others = new ArrayList<>(before.hidden());
    others.remove(layer);
    return moved(before, others, l -> l == layer ? Refit.GONE : l < layer ? l : l - 1);
  }

  /** With one more hidden layer at this place; what happens to the layers above it follows them. */
  public static Changed withOneMoreHidden(Experiment before, int place, HiddenLayer layer) {
    List<HiddenLayer> more = new ArrayList<>(before.hidden());
    more.add(place, layer);
    return moved(before, more, l -> l < place ? l : l + 1);
  }

  private static Changed moved(Experiment before, List<HiddenLayer> hidden, IntUnaryOperator now) {
    Refit refit = Refit.moved(before, hidden, now);
    return new Changed(before.withHidden(hidden, refit.kept()), refit.dropped());
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
