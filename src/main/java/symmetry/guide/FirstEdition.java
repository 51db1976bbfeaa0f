package symmetry.guide;

import java.util.List;
import java.util.Optional;

/**
 * How the guide's first links spoke of lessons: by number, {@code step=3}, and without a setting where
 * it was the usual one of those days. They mean for ever what they meant; nothing here changes.
 */
final class FirstEdition {

  /**
   * @param id of the lesson that had the number
   * @param usual the setting it opened with
   */
  private record Entry(String id, String usual) {}

  private static final List<Entry> LESSONS = List.of(
    new Entry("zeros", "tanh"),
    new Entry("bias", "0.75_tanh"),
    new Entry("equal", "0.5_tanh"),
    new Entry("harder", "3_20_adam"),
    new Entry("worth", "8_equal"),
    new Entry("touch", "0.1_1"),
    new Entry("different", "cloned"),
    new Entry("enough", "0.01_0.5"),
    new Entry("scale", "0.01_tanh"),
    new Entry("which", "relu_16_3")
  );

  static final int COUNT = LESSONS.size();

  private FirstEdition() {}

  /** The present number of the lesson that had this number then; empty if none had. */
  static Optional<Integer> numberOf(String then) {
    int number = Note.whole(then, COUNT);
    return number < 1 ? Optional.empty() : Lessons.numberOf(LESSONS.get(number - 1).id());
  }

  /** What the lesson that had this number opened with. */
  static Optional<Setting> usualOf(String then) {
    return numberOf(then).flatMap(now ->
      Setting.parse(
        Lessons.number(now).controls(),
        LESSONS.get(Note.whole(then, COUNT) - 1).usual()
      )
    );
  }
}
