package symmetry.study;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symmetry.study.file.FileRows;

/**
 * A long question, put to many runs: its tasks, the figures of what they found so far, and what comes
 * next. A value: equal inquiries find equal figures, to the last bit, wherever their tasks run.
 *
 * @param <R> what one task finds
 * @param <F> the figures of all that was found, the same for everything that comes next
 */
public interface Inquiry<R, F> {
  /** What a study of little to tell takes. */
  long SMALL = 256 * 1024;

  List<? extends Task<R>> tasks();

  /**
   * The figures of what was found so far.
   *
   * @param found by task, null where it is not done
   */
  F figures(List<@Nullable R> found);

  /** Pieces of its work by which its time is told before it begins; none where it is short. */
  default List<Sample> samples() {
    return List.of();
  }

  /** Bytes of memory that all it finds takes, about. */
  default long footprint() {
    return SMALL;
  }

  /** Bytes that its largest task works with, or one of those that come next, about. */
  default long working() {
    return tasks().stream().mapToLong(Task::footprint).max().orElse(0);
  }

  /** The figures as rows of a file. */
  default FileRows rows(F figures) {
    return FileRows.NONE;
  }

  /** The figures as JSON has them: records of numbers, words and lists. */
  default Object report(F figures) {
    return List.of();
  }

  /** What is being done, in a few words for people; may be empty. */
  default String doing(F figures) {
    return "";
  }

  /**
   * What comes once all tasks are done.
   *
   * @param found by task
   */
  default Next<F> next(List<R> found) {
    return new Next.Nothing<>();
  }

  /** The share of the whole study, from 0 to 1, that is done once all tasks are. */
  default double reaches() {
    return 1;
  }

  /** Those that are done, in the order of their tasks. */
  static <R> List<R> done(List<@Nullable R> found) {
    return found.stream().filter(Objects::nonNull).<R>map(Objects::requireNonNull).toList();
  }

  /** What comes after the tasks of an inquiry. */
  sealed interface Next<F> {
    /** All is found. */
    record Nothing<F>() implements Next<F> {}

    /** It goes on, and now is this. */
    record Another<F>(Inquiry<?, F> inquiry) implements Next<F> {}

    /**
     * It cannot go on.
     *
     * @param reason a sentence for a person
     */
    record Refused<F>(String reason) implements Next<F> {}
  }
}
