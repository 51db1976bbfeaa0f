package symmetry.guide;

import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.experiment.Parameter;
import symmetry.number.Numerals;

/**
 * What a person did in a lesson: enough to measure it again, to the bit.
 *
 * @param lesson from 1
 * @param answer what was predicted, from 0; {@link #NO_ANSWER} if nothing was
 * @param step at which it was measured
 */
public record Note(int lesson, Setting setting, int answer, int step) {
  public static final int NO_ANSWER = -1;

  /** How a note is written in a link. */
  static final String FORM =
    "lesson_options_answer_step, with a lesson's name, its options and answers (0 for none) and a step up to %s".formatted(
      Numerals.count(Lesson.MOST_STEPS)
    );

  public Note {
    int answers = Lessons.number(lesson).answers().size();
    if (answer < NO_ANSWER || answer >= answers || step < 0 || step > Lesson.MOST_STEPS) {
      throw new IllegalArgumentException("answer %d, step %d".formatted(answer, step));
    }
  }

  /** The note that a token says; empty if it says none. */
  static Optional<Note> parse(String token) {
    int first = token.indexOf('_');
    int last = token.lastIndexOf('_');
    int beforeLast = token.lastIndexOf('_', last - 1);
    if (first < 0 || beforeLast <= first) return Optional.empty();
    Optional<Integer> lesson = lesson(token.substring(0, first));
    int answer = whole(token.substring(beforeLast + 1, last), Byte.MAX_VALUE) - 1;
    int step = whole(token.substring(last + 1), Lesson.MOST_STEPS);
    if (lesson.isEmpty() || step < 0) return Optional.empty();
    Lesson told = Lessons.number(lesson.get());
    boolean known = IntStream.range(NO_ANSWER, told.answers().size()).anyMatch(a -> a == answer);
    if (!known) return Optional.empty();
    return Setting.parse(told.controls(), token.substring(first + 1, beforeLast)).map(setting ->
      new Note(lesson.get(), setting, answer, step)
    );
  }

  /** As in links: {@code equal_0.5_tanh_2_1000}. */
  String token() {
    return "%s_%s_%d_%d".formatted(Lessons.number(lesson).id(), setting.token(), answer + 1, step);
  }

  /** By its name, or by the number that it had first. */
  private static Optional<Integer> lesson(String text) {
    return Lessons.numberOf(text).or(() -> FirstEdition.numberOf(text));
  }

  /** Whether it speaks of the same run, however far it went. */
  public boolean isOf(Note other) {
    return lesson == other.lesson && setting.equals(other.setting);
  }

  /** A whole number from 0 to the bound; −2 if the text says none. */
  static int whole(String text, int bound) {
    return Parameter.whole("", 0, 0, bound)
      .read(text)
      .map(Double::intValue)
      .orElse(NO_ANSWER - 1);
  }
}
