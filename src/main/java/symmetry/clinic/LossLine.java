package symmetry.clinic;

import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

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

  static LossLine of(
    Network network,
    Samples samples,
    int[] indices,
    NetworkWeights one,
    NetworkWeights other,
    int[][] order
  ) {
    double[] from = one.flat();
    List<Double> before = along(network, samples, indices, from, other.flat());
    List<Double> after = along(network, samples, indices, from, other.permuted(order).flat());
    return new LossLine(before, after, barrier(before), barrier(after));
  }

  private static List<Double> along(
    Network network,
    Samples samples,
    int[] indices,
    double[] from,
    double[] to
  ) {
    List<Double> losses = new ArrayList<>();
    for (int point = 0; point < POINTS; point++) {
      double t = (double) point / (POINTS - 1);
      double[] between = new double[from.length];
      for (int k = 0; k < between.length; k++) between[k] = (1 - t) * from[k] + t * to[k];
      network.setParameters(new Parameters(network.architecture(), between));
      losses.add(network.evaluate(samples, indices).loss());
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
