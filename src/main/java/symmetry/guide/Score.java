package symmetry.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import symmetry.number.Numerals;

/**
 * How much a person has measured, and how well it was predicted. What came to nothing does not count.
 *
 * @param lessons with at least one run
 * @param steps of all runs together
 * @param updates of single weights and biases in all these steps
 * @param predicted runs before which something was predicted
 * @param correct those of them that came out so
 */
public record Score(int lessons, int runs, long steps, long updates, int predicted, int correct) {
  /** A note and what it came to. */
  private record Run(Note note, Outcome outcome) {}

  /**
   * @param outcomes what a note came to, as far as it is known
   */
  public static Score of(List<Note> notes, Function<Note, Optional<Outcome>> outcomes) {
    List<Run> runs = new ArrayList<>();
    for (Note note : notes) {
      outcomes.apply(note).ifPresent(outcome -> runs.add(new Run(note, outcome)));
    }
    List<Run> predicted = new ArrayList<>(runs);
    predicted.removeIf(run -> run.note().answer() == Note.NO_ANSWER);
    return new Score(
      (int) runs
        .stream()
        .map(run -> run.note().lesson())
        .distinct()
        .count(),
      runs.size(),
      runs
        .stream()
        .mapToLong(run -> run.note().step())
        .sum(),
      runs
        .stream()
        .mapToLong(run -> (long) run.note().step() * run.outcome().sketch().numbers())
        .sum(),
      predicted.size(),
      (int) predicted
        .stream()
        .filter(run -> run.outcome().answer() == run.note().answer())
        .count()
    );
  }

  /** For people, in two sentences. */
  public String inWords() {
    if (runs == 0) return "Nothing is measured yet.";
    String measured = "You measured %d of %d lessons: %s, %s, %s.".formatted(
      lessons,
      Lessons.ALL.size(),
      Numerals.counted(runs, "run"),
      Numerals.counted(steps, "step"),
      Numerals.counted(updates, "weight update")
    );
    if (predicted == 0) return measured;
    return "%s %d of %s %s correct.".formatted(
      measured,
      correct,
      Numerals.counted(predicted, "prediction"),
      correct == 1 ? "was" : "were"
    );
  }
}
