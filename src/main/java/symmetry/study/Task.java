package symmetry.study;

/**
 * A small piece of a larger study, of about a second at most, done on one thread. Pure: equal tasks
 * give equal results, to the bit, wherever they run.
 *
 * @param <R> what it finds; immutable
 */
public interface Task<R> {
  /** What a task of small networks works with. */
  long LITTLE = 512 * 1024;

  /**
   * Does it.
   *
   * @param work told every few milliseconds how far it is, so that it can be cancelled and give way
   * @throws java.util.concurrent.CancellationException as soon as the work is cancelled
   */
  R run(Work work);

  /** Bytes of memory that it works with, about. */
  default long footprint() {
    return LITTLE;
  }
}
