package symmetry.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.study.Task;

/**
 * A study as it was asked for. Immutable; what it tells is written as JSON.
 *
 * @param <R> what one task finds
 */
interface StudyOrder<R> {
  /** The name of its kind. */
  String kind();

  /** What was asked for, defaults filled in. */
  Object parameters();

  List<? extends Task<R>> tasks();

  /**
   * A few figures of what was found so far.
   *
   * @param found by task, null where it is not done
   */
  Object brief(List<@Nullable R> found);

  /** Everything found so far. */
  Object whole(List<@Nullable R> found);

  /** Everything found, as comma-separated values with a header (RFC 4180). */
  String csv(List<@Nullable R> found);
}
