package symmetry.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import symmetry.study.Task;

/**
 * The first stage of a study whose tasks are known only when another is done. Finds nothing to tell by
 * itself.
 *
 * @param reaches the share of the whole study that it is
 * @param then from what it found to what follows
 */
record Preparation<R>(
  String kind,
  Object parameters,
  Task<R> task,
  double reaches,
  Function<R, StudyOrder.Sequel> then
) implements StudyOrder<R> {
  @Override
  public List<Task<R>> tasks() {
    return List.of(task);
  }

  @Override
  public Sequel sequel(List<R> found) {
    return then.apply(found.getFirst());
  }

  @Override
  public Map<String, Object> brief(List<@Nullable R> found) {
    return Map.of();
  }

  @Override
  public Map<String, Object> whole(List<@Nullable R> found) {
    return Map.of();
  }

  @Override
  public String csv(List<@Nullable R> found) {
    return "";
  }
}
