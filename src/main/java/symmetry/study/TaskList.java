package symmetry.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks whose results speak for themselves: shown one by one, never taken away. */
public record TaskList<R>(List<? extends Task<R>> tasks) implements Inquiry<R, List<@Nullable R>> {
  public TaskList {
    tasks = List.copyOf(tasks);
  }

  @Override
  public List<@Nullable R> figures(List<@Nullable R> found) {
    return Collections.unmodifiableList(new ArrayList<>(found));
  }
}
