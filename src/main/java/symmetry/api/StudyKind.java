package symmetry.api;

import java.util.List;
import java.util.Optional;
import symmetry.experiment.Problem;

/**
 * A kind of study that may be asked for over HTTP: a Spring component of its own, found by its name.
 */
interface StudyKind {
  /** What a request calls it under {@code kind}. */
  String name();

  /** Reads what a request asks for, and checks it before any memory is taken. */
  Parsed read(StudyFields fields);

  /** What was asked for; empty if there are problems. */
  record Parsed(Optional<StudyOrder<?>> order, List<Problem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }
}
