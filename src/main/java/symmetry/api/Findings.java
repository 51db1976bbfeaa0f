package symmetry.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found of an order at one moment. Immutable; what it says in brief is worked out once, however
 * many clients follow.
 */
final class Findings<R> {

  private final StudyOrder<R> order;

  /** By task, null where it is not done. */
  private final List<@Nullable R> found;

  private @Nullable Object brief;

  Findings(StudyOrder<R> order, List<@Nullable R> found) {
    this.order = order;
    this.found = found;
  }

  String kind() {
    return order.kind();
  }

  Object parameters() {
    return order.parameters();
  }

  synchronized Object brief() {
    Object known = brief;
    if (known == null) {
      known = order.brief(found);
      brief = known;
    }
    return known;
  }

  Object whole() {
    return order.whole(found);
  }

  String csv() {
    return order.csv(found);
  }

  /** Those that are done, in the order of their tasks. */
  static <R> List<R> done(List<@Nullable R> found) {
    return found.stream().filter(Objects::nonNull).<R>map(Objects::requireNonNull).toList();
  }
}
