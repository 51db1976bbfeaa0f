package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import symmetry.diagnostics.Sizes;

/**
 * One quantity by hidden layer, over several draws of the weights.
 *
 * @param mean root of the mean square over the draws, which is what the formulas predict
 * @param least of the draws
 * @param median of the draws
 * @param most of the draws
 */
public record SignalSpread(
  List<Double> mean,
  List<Double> least,
  List<Double> median,
  List<Double> most
) {
  public SignalSpread {
    mean = List.copyOf(mean);
    least = List.copyOf(least);
    median = List.copyOf(median);
    most = List.copyOf(most);
  }

  /**
   * @param draws at least one, all of one depth
   */
  public static SignalSpread of(List<LayerSignals> draws, Quantity quantity) {
    List<Double> mean = new ArrayList<>();
    List<Double> least = new ArrayList<>();
    List<Double> median = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    for (int l = 0; l < draws.getFirst().depth(); l++) {
      int layer = l;
      double[] sizes = draws
        .stream()
        .mapToDouble(draw -> draw.of(quantity).get(layer))
        .sorted()
        .toArray();
      least.add(sizes[0]);
      median.add(Sizes.median(sizes));
      most.add(sizes[sizes.length - 1]);
      mean.add(rootMeanSquare(sizes));
    }
    return new SignalSpread(mean, least, median, most);
  }

  /** Divided by the largest before it is squared, which would leave the range of numbers. */
  private static double rootMeanSquare(double[] sorted) {
    double largest = sorted[sorted.length - 1];
    if (largest == 0 || Double.isInfinite(largest)) return largest;
    double sum = 0;
    for (double size : sorted) sum += (size / largest) * (size / largest);
    return largest * Math.sqrt(sum / sorted.length);
  }
}
