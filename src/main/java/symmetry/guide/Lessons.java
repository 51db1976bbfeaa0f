package symmetry.guide;

import java.util.List;

/** The ten lessons in order, counted from 1. */
public final class Lessons {

  public static final List<Lesson> ALL = List.of(
    ZeroLessons.frozen(),
    ZeroLessons.bias(),
    ZeroLessons.constant(),
    CloneLessons.theorem(),
    CloneLessons.shadow(),
    BreakLessons.nudge(),
    BreakLessons.different(),
    BreakLessons.enough(),
    ScaleLessons.scale(),
    ScaleLessons.which()
  );

  private Lessons() {}

  public static Lesson number(int number) {
    return ALL.get(number - 1);
  }
}
