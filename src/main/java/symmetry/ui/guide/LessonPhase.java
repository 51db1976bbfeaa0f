package symmetry.ui.guide;

import java.util.Locale;

/** Where a person is in a lesson: each stage has one thing to do next. */
enum LessonPhase {
  /** Say what will happen. */
  PREDICT,
  /** Start the run, or go on with it. */
  RUN,
  /** Look on. */
  WATCH,
  /** See what happened, and turn the page. */
  OUTCOME;

  /** As the style sheet calls it. */
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
