package symmetry.training;

import java.util.Optional;
import java.util.OptionalDouble;
import symmetry.diagnostics.ErrorSignal;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.Histogram;
import symmetry.diagnostics.Saturation;
import symmetry.diagnostics.Signal;

/**
 * How a layer, hidden or output, does on the training split, without dropout.
 *
 * @param saturation empty for the output layer
 * @param predictedVarianceOfZ at the start, by the formula; empty where none holds
 * @param predictedErrorVariance at the start, by the formula, from the error that the output layer has
 *     now; empty where none holds
 */
public record LayerHealth(
  int layer,
  Histogram activations,
  Histogram weights,
  Histogram gradients,
  Optional<Saturation> saturation,
  GradientFlow gradient,
  Signal signal,
  ErrorSignal error,
  OptionalDouble predictedVarianceOfZ,
  OptionalDouble predictedErrorVariance
) {}
