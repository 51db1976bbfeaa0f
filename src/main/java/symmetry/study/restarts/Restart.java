package symmetry.study.restarts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How one seed fared.
 *
 * @param finalLoss mean training loss per sample after the last step, without penalty terms; infinite
 *     if the run diverged
 * @param solvedAt the first step looked at whose loss is below the goal, or {@link #NEVER}
 * @param brokeAt the first step looked at where units that had started as exact clones differ; 0 if
 *     there were none from the start, {@link #NEVER} if they were still alike at the end
 */
public record Restart(
  long seed,
  double finalLoss,
  int solvedAt,
  int brokeAt
) implements Serializable {
  /** In place of a step: it did not happen. */
  public static final int NEVER = -1;

  public boolean isSolved() {
    return solvedAt != NEVER;
  }

  /** The step of its solution, null if there is none. */
  @Nullable
  Integer solution() {
    return isSolved() ? solvedAt : null;
  }

  /** The step at which its clones parted, null if they never did. */
  @Nullable
  Integer breaking() {
    return isSymmetric() ? null : brokeAt;
  }

  public boolean isDiverged() {
    return Double.isInfinite(finalLoss);
  }

  /** Whether some units were clones of each other from the first step to the last. */
  public boolean isSymmetric() {
    return brokeAt == NEVER;
  }
}
