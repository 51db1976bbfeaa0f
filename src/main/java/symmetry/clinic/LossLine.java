package symmetry.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The loss along the straight line from one network to another, as it is and after its units were matched.
 *
 * @param before losses at even distances, from the first network to the second
 * @param after the same to the second with its units in the order of the first
 * @param barrierBefore how far the loss rises above the straight line between its ends (Frankle et al. 2020; Entezari et
 *     al. 2022)
 * @param barrierAfter the same after matching
 */
public record LossLine(
  List<Double> before,
  List<Double> after,
  double barrierBefore,
  double barrierAfter
) {
  /** Of each line. */
  static final int POINTS = 25;

  private static final double ROUNDING = 1e-12;

  public LossLine {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * @param loss of a network of all these numbers
   * @param order {@code [hidden layer][unit of the one]}: the unit of the other
   */
  static LossLine of(
    ToDoubleFunction<double[]> loss,
    NetworkWeights one,
    NetworkWeights other,
    int[][] order
  ) {
    List<Double> before = along(loss, one.flat(), other.flat());
    List<Double> after = along(loss, one.flat(), other.permuted(order).flat());
    return new LossLine(before, after, barrier(before), barrier(after));
  }

  private static List<Double> along(ToDoubleFunction<double[]> loss, double[] from, double[] to) {
    List<Double> losses = new ArrayList<>();
    for (int point = 0; point < POINTS; point++) {
      double t = (double) point / (POINTS - 1);
      double[] between = new double[from.length];
      for (int k = 0; k < between.length; k++) between[k] = (1 - t) * from[k] + t * to[k];
      losses.add(loss.applyAsDouble(between));
    }
    return losses;
  }

  private static double barrier(List<Double> losses) {
    double highest = 0;
    for (int point = 0; point < POINTS; point++) {
      double t = (double) point / (POINTS - 1);
      double straight = (1 - t) * losses.getFirst() + t * losses.getLast();
      highest = Math.max(highest, losses.get(point) - straight);
    }
    // What rounding of the weights between the two alone can do.
    return highest > ROUNDING * Math.max(losses.getFirst(), losses.getLast()) ? highest : 0;
  }
}
