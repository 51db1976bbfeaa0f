package symmetry.study.signal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import symmetry.diagnostics.SignalPrediction;

/**
 * What the formulas say of a {@link DeepNetwork}, over draws of its weights: of all quantities but the
 * response, which takes a double integral for each layer.
 */
public final class PredictedSignals {

  /** As {@link SignalDraw} measures: inputs and the outputs' error signal are standard normal. */
  private static final double MEAN_SQUARE_INPUT = 1;

  private PredictedSignals() {}

  /** Empty where no formula holds for the initializer. */
  public static Optional<LayerSignals> of(DeepNetwork network) {
    SignalPrediction prediction = SignalPrediction.of(
      network.architecture(),
      network.starts(),
      MEAN_SQUARE_INPUT
    );
    if (network.weightDeviation().isEmpty()) return Optional.empty();
    int depth = network.depth();
    return Optional.of(
      new LayerSignals(
        Map.of(
          Quantity.PREACTIVATION,
          sizes(depth, prediction::varianceOfZ),
          Quantity.ACTIVATION,
          sizes(depth, prediction::varianceOfA),
          Quantity.ERROR,
          sizes(depth, prediction::errorFactor),
          Quantity.GRADIENT,
          sizes(depth, layer -> squareOfGradient(prediction, layer))
        )
      )
    );
  }

  private static OptionalDouble squareOfGradient(SignalPrediction prediction, int layer) {
    double error = prediction.errorFactor(layer).orElse(Double.NaN);
    if (layer == 0) return OptionalDouble.of(error * MEAN_SQUARE_INPUT);
    return OptionalDouble.of(error * prediction.meanSquareOfA(layer - 1).orElse(Double.NaN));
  }

  /** Of every layer; infinite where there is no finite square. */
  private static List<Double> sizes(int depth, IntFunction<OptionalDouble> squares) {
    return IntStream.range(0, depth)
      .mapToObj(squares)
      .map(square -> Math.sqrt(square.orElse(Double.NaN)))
      .map(size -> Double.isFinite(size) ? size : Double.POSITIVE_INFINITY)
      .toList();
  }
}
