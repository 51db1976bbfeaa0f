package symmetry.clinic;

import java.util.Optional;
import symmetry.diagnostics.Histogram;

/**
 * The figures of a layer whose weights are all finite.
 *
 * @param unusedInputs whose weights are all zero
 * @param scale σ_w = √(inputs · E[w²])
 * @param edge σ_w at the edge of chaos for the activation that was named, without biases
 * @param histogram of the weights
 * @param alike cosines between units, those of a sample where there are many
 */
public record LayerFigures(
  Moments weights,
  Likenesses likenesses,
  int unusedInputs,
  Spectrum spectrum,
  Resemblance start,
  Optional<Resemblance> biases,
  double scale,
  Optional<Double> edge,
  Histogram histogram,
  UnitCosines alike
) {}
