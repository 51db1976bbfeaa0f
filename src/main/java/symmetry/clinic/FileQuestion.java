package symmetry.clinic;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/**
 * Something that files are asked.
 *
 * @param <R> what the answer is
 */
public interface FileQuestion<R> {
  /** Whoever waits. */
  interface Watch {
    /** So many layers of so many are done. */
    void done(int layers, int of);

    /** Whether it should go on. */
    boolean isWanted();

    /**
     * Goes on if it should.
     *
     * @throws CancellationException if it is not wanted any more
     */
    default void requireWanted() {
      if (!isWanted()) throw new CancellationException();
    }
  }

  /** Bytes of memory that it takes at most. */
  long footprint() throws IOException;

  /**
   * Looks for the answer; all files are closed again when this returns.
   *
   * @throws IOException if a file cannot be read, which is not its own fault
   * @throws CancellationException if it is not wanted any more
   */
  Examination<R> answer(Watch watch) throws IOException;
}
