package symmetry.pool;

/**
 * Hears how a study goes, one call at a time, on changing threads. Calls should be short: a view
 * gathers them and shows the latest.
 *
 * @param <R> what one task finds
 */
public interface StudyListener<R> {
  /** What a task found; once for each task, in any order. */
  void result(int index, R result);

  /** The share done, from 0 to 1; never falls. */
  default void progress(double share) {}

  /** All results are there. Exactly one of this, {@link #cancelled} and {@link #failed} comes last. */
  default void done() {}

  /** The study was cancelled; nothing more will come. */
  void cancelled();

  /**
   * The study ended by a fault of ours.
   *
   * @param sentence for a person
   */
  void failed(String sentence);
}
