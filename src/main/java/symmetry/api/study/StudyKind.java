package symmetry.api.study;

import java.util.Optional;

/** A kind of study that may be asked for over HTTP: a Spring component, whose name a request says under {@code kind}. */
interface StudyKind {
  /**
   * Reads what a request asks for, and checks it before any memory is taken.
   *
   * @param fields are told what is wrong
   * @return empty if something is
   */
  Optional<StudyOrder<?>> read(StudyFields fields);
}
