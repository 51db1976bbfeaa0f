package symmetry.study.restarts;

import java.io.Serializable;

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

  public boolean isDiverged() {
    return Double.isInfinite(finalLoss);
  }

  /** Whether some units were clones of each other from the first step to the last. */
  public boolean isSymmetric() {
    return brokeAt == NEVER;
  }
}
