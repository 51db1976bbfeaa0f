package symmetry.pool;

/** A study under way. */
public interface StudyRun {
  /** Ends it at once; does nothing if it has ended. May be called on any thread, any number of times. */
  void cancel();
}
