package symmetry.training;

import java.util.Arrays;
import symmetry.data.Dataset;
import symmetry.engine.Evaluation;

/**
 * How much of a regression's targets a network explains.
 *
 * @param share R² = 1 − Σ(a − y)² / Σ(y − ȳ)²: 1 for all, 0 for no more than their mean, below 0 for less;
 *     NaN where there are no samples or their targets do not vary
 */
public record Explained(double share) {
  /**
   * Of a split of the data.
   *
   * @param split its samples
   * @param evaluation of them by a loss of ½ squared error, as every loss of a regression is
   */
  public static Explained of(Dataset dataset, int[] split, Evaluation evaluation) {
    double mean = Arrays.stream(split)
      .mapToDouble(s -> dataset.target(s))
      .average()
      .orElse(0);
    double variance = Arrays.stream(split)
      .mapToDouble(s -> dataset.target(s) - mean)
      .map(d -> d * d)
      .average()
      .orElse(0);
    return new Explained(variance == 0 ? Double.NaN : 1 - (2 * evaluation.loss()) / variance);
  }
}
