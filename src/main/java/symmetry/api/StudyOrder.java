package symmetry.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.study.Task;

/**
 * A study as it was asked for, or one stage of it. Immutable; what it tells is written as JSON.
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
   * What follows once all tasks are done.
   *
   * @param found by task
   */
  default Sequel sequel(List<R> found) {
    return new Sequel.End();
  }

  /** The share of the whole study, from 0 to 1, that is done once all tasks are. */
  default double reaches() {
    return 1;
  }

  /**
   * A few figures of what was found so far.
   *
   * @param found by task, null where it is not done
   */
  Object brief(List<@Nullable R> found);

  /** Everything found so far. */
  Object whole(List<@Nullable R> found);

  /** Everything found, as comma-separated values with a header (RFC 4180). Asked of the last stage. */
  String csv(List<@Nullable R> found);

  /** What comes after the tasks of an order. */
  sealed interface Sequel {
    /** The study is done. */
    record End() implements Sequel {}

    /** It goes on, and now is this. */
    record Stage(StudyOrder<?> order) implements Sequel {}

    /**
     * It cannot go on.
     *
     * @param reason a sentence for a person
     */
    record Refusal(String reason) implements Sequel {}
  }
}
