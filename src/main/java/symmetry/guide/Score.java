package symmetry.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a person did.
 *
 * @param measured lessons with at least one run that came to something
 * @param predicted runs before which something was predicted
 * @param right those of them that came out so
 */
public record Score(int measured, int predicted, int right) {
  /**
   * @param outcomes what a note came to, as far as it is known
   */
  public static Score of(List<Note> notes, Function<Note, Optional<Outcome>> outcomes) {
    List<Note> known = notes
      .stream()
      .filter(n -> outcomes.apply(n).isPresent())
      .toList();
    List<Note> predicted = known
      .stream()
      .filter(n -> n.answer() != Note.NO_ANSWER)
      .toList();
    long right = predicted
      .stream()
      .filter(n -> outcomes.apply(n).orElseThrow().answer() == n.answer())
      .count();
    long lessons = known.stream().mapToInt(Note::lesson).distinct().count();
    return new Score((int) lessons, predicted.size(), (int) right);
  }
}
