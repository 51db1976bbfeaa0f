package symmetry.session;

import symmetry.pool.StudyRun;

/** A study on a {@link StudyShelf}, as one listener follows it. */
public interface KeptStudy extends StudyRun {
  /** The listener hears no more of it; the study goes on and is kept. */
  void leave();

  /** When it was begun, as {@link System#nanoTime} says it. */
  long begunAt();
}
