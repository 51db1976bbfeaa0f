package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.diagnostics.SignalPrediction;

/**
 * What the formulas say of a {@link DeepNetwork}, over draws of its weights: of all quantities but the
 * response, which takes a double integral for each layer.
 */
public final class PredictedSignals {

  /** As {@link SignalDraw} measures: inputs and the outputs' error signal are standard normal. */
  private static final double MEAN_SQUARE_INPUT = 1;

  private static final double MEAN_SQUARE_ERROR = 1;

  private PredictedSignals() {}

  /** Empty where no formula holds for the initializer. */
  public static Optional<LayerSignals> of(DeepNetwork network) {
    SignalPrediction prediction = SignalPrediction.of(
      network.architecture(),
      network.starts(),
      MEAN_SQUARE_INPUT
    );
    int depth = network.depth();
    if (network.weightDeviation().isEmpty()) return Optional.empty();
    List<Double> preactivations = new ArrayList<>();
    List<Double> activations = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    List<Double> gradients = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      double incoming =
        l == 0 ? MEAN_SQUARE_INPUT : prediction.meanSquareOfA(l - 1).orElse(Double.NaN);
      double error = prediction.errorFactor(l).orElse(Double.NaN) * MEAN_SQUARE_ERROR;
      preactivations.add(size(prediction.varianceOfZ(l).orElse(Double.NaN)));
      activations.add(size(prediction.varianceOfA(l).orElse(Double.NaN)));
      errors.add(size(error));
      gradients.add(size(error * incoming));
    }
    return Optional.of(
      new LayerSignals(
        Map.of(
          Quantity.PREACTIVATION,
          preactivations,
          Quantity.ACTIVATION,
          activations,
          Quantity.ERROR,
          errors,
          Quantity.GRADIENT,
          gradients
        )
      )
    );
  }

  private static double size(double square) {
    return Double.isFinite(square) ? Math.sqrt(square) : Double.POSITIVE_INFINITY;
  }
}
