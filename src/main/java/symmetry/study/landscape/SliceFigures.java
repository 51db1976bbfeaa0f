package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A slice whose plane is known, as far as it is measured.
 *
 * @param rows of losses from the lowest y, {@code [points]} each; null where one is not measured
 */
public record SliceFigures(SlicePlan plan, List<double @Nullable []> rows) {
  public SliceFigures {
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
  }

  public LossGrid grid() {
    return LossGrid.of(plan.x(), plan.y(), rows);
  }

  /** How many rows are measured. */
  public long measured() {
    return rows.stream().filter(Objects::nonNull).count();
  }
}
