package symmetry.ui.guide;

/** Where a person is in a lesson: each stage has one thing to do next. */
enum LessonPhase {
  /** Say what will happen. */
  PREDICT,
  /** Start the run, or go on with it. */
  RUN,
  /** Look on. */
  WATCH,
  /** See what happened, and turn the page. */
  OUTCOME,
}
