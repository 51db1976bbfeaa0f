package symmetry.study.signal;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import symmetry.diagnostics.Course;
import symmetry.diagnostics.Sizes;

/**
 * What is left of a quantity at the end of its way through the layers, ÷ what it began with, over draws.
 *
 * @param median of the draws, as all three
 */
record Passage(double median, double least, double most) {
  /** What of the inputs' deviation, which is 1, the last layer's activations have. */
  static Passage ofSignal(List<LayerSignals> draws) {
    return of(draws, draw -> draw.of(Quantity.ACTIVATION).getLast());
  }

  /** What of the last layer's activations tells inputs apart; the rest is the same for all. */
  static Passage ofResponse(List<LayerSignals> draws) {
    return of(draws, draw ->
      Math.min(
        1,
        Course.factor(draw.of(Quantity.RESPONSE).getLast(), draw.of(Quantity.ACTIVATION).getLast())
      )
    );
  }

  /** What of the last layer's error signal the first layer gets. */
  static Passage ofError(List<LayerSignals> draws) {
    return of(draws, draw ->
      Course.factor(draw.of(Quantity.ERROR).getFirst(), draw.of(Quantity.ERROR).getLast())
    );
  }

  /**
   * The way of the error signal, from the last layer to the first: of each the median share of what the last one gets. A
   * way along the medians of the layers could end elsewhere than the median of the ways.
   */
  static List<Double> wayOfError(List<LayerSignals> draws) {
    return IntStream.iterate(draws.getFirst().depth() - 1, layer -> layer >= 0, layer -> layer - 1)
      .mapToObj(layer ->
        of(draws, draw ->
          Course.factor(draw.of(Quantity.ERROR).get(layer), draw.of(Quantity.ERROR).getLast())
        ).median()
      )
      .toList();
  }

  /** How far the draws differ to either side, as a logarithm. */
  double logSpread() {
    return StrictMath.log(most / least) / 2;
  }

  /**
   * @param draws at least one
   */
  private static Passage of(List<LayerSignals> draws, ToDoubleFunction<LayerSignals> left) {
    double[] sorted = draws.stream().mapToDouble(left).sorted().toArray();
    return new Passage(Sizes.median(sorted), sorted[0], sorted[sorted.length - 1]);
  }
}
