package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * One quantity by hidden layer, over several draws of the weights.
 *
 * @param mean root of the mean square over the draws, which is what the formulas predict
 * @param least of the draws
 * @param most of the draws
 */
public record SignalSpread(List<Double> mean, List<Double> least, List<Double> most) {
  public SignalSpread {
    mean = List.copyOf(mean);
    least = List.copyOf(least);
    most = List.copyOf(most);
  }

  /**
   * @param draws at least one, all of one depth
   */
  public static SignalSpread of(List<LayerSignals> draws, Quantity quantity) {
    List<Double> mean = new ArrayList<>();
    List<Double> least = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    for (int l = 0; l < draws.getFirst().depth(); l++) {
      double low = Double.POSITIVE_INFINITY;
      double high = 0;
      for (LayerSignals draw : draws) {
        double size = draw.of(quantity).get(l);
        low = Math.min(low, size);
        high = Math.max(high, size);
      }
      least.add(low);
      most.add(high);
      mean.add(rootMeanSquare(draws, quantity, l, high));
    }
    return new SignalSpread(mean, least, most);
  }

  /** Divided by the largest before it is squared, which would leave the range of numbers. */
  private static double rootMeanSquare(
    List<LayerSignals> draws,
    Quantity quantity,
    int layer,
    double largest
  ) {
    if (largest == 0 || Double.isInfinite(largest)) return largest;
    double sum = 0;
    for (LayerSignals draw : draws) {
      double share = draw.of(quantity).get(layer) / largest;
      sum += share * share;
    }
    return largest * Math.sqrt(sum / draws.size());
  }
}
