package symmetry.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All lessons in the order in which they are taught, counted from 1. */
public final class Lessons {

  /** The order may change, and lessons may be added; an id may not, and its answers keep their places. */
  public static final List<Lesson> ALL = List.of(
    CloneLessons.equal(),
    CloneLessons.harder(),
    CloneLessons.worth(),
    BreakLessons.touch(),
    FreeLessons.freed(),
    FreeLessons.random(),
    BreakLessons.different(),
    ZeroLessons.zeros(),
    ZeroLessons.bias(),
    BreakLessons.enough(),
    ScaleLessons.scale(),
    ScaleLessons.which()
  );

  private Lessons() {}

  public static Lesson number(int number) {
    return ALL.get(number - 1);
  }

  /** The number of the lesson with this id. */
  static Optional<Integer> numberOf(String id) {
    for (int k = 0; k < ALL.size(); k++) {
      if (ALL.get(k).id().equals(id)) return Optional.of(k + 1);
    }
    return Optional.empty();
  }

  /** What a link may call them. */
  static String ids() {
    return ALL.stream().map(Lesson::id).collect(Collectors.joining(", "));
  }
}
