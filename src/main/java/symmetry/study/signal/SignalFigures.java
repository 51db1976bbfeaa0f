package symmetry.study.signal;

import java.util.List;
import java.util.Optional;

/**
 * One start: what is predicted, and what is measured so far.
 *
 * @param predicted empty where no formula holds for the initializer
 * @param draws measured so far
 */
public record SignalFigures(
  DeepNetwork network,
  Optional<LayerSignals> predicted,
  List<LayerSignals> draws
) {
  /** Empty where no formula holds, and of what is only measured. */
  public Optional<List<Double>> predicted(Quantity quantity) {
    return predicted.flatMap(signals -> Optional.ofNullable(signals.sizes().get(quantity)));
  }

  /** Of the draws; empty before the first. */
  public Optional<SignalSpread> spread(Quantity quantity) {
    return draws.isEmpty() ? Optional.empty() : Optional.of(SignalSpread.of(draws, quantity));
  }
}
