package symmetry.study.signal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
  /**
   * @param draws at least one, all of one depth
   */
  public static SignalSpread of(List<LayerSignals> draws, Quantity quantity) {
    List<double[]> layers = IntStream.range(0, draws.getFirst().depth())
      .mapToObj(layer ->
        draws
          .stream()
          .mapToDouble(draw -> draw.of(quantity).get(layer))
          .sorted()
          .toArray()
      )
      .toList();
    return new SignalSpread(
      each(layers, sizes -> Sizes.rootMeanSquare(new double[][] { sizes })),
      each(layers, sizes -> sizes[0]),
      each(layers, Sizes::median),
      each(layers, sizes -> sizes[sizes.length - 1])
    );
  }

  private static List<Double> each(List<double[]> layers, Function<double[], Double> figure) {
    return layers.stream().map(figure).toList();
  }
}
