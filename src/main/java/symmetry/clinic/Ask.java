package symmetry.clinic;

import java.util.List;
import java.util.Optional;
import symmetry.engine.Activation;
import symmetry.format.WeightLayout;

/**
 * What a person asks of a file.
 *
 * @param layout which axis counts units; nothing to have it found
 * @param threshold cosine from which two units count as nearly the same
 * @param activation of the network, which the file does not tell
 * @param layers which matrices are layers, in which order; none: all, in that of the file
 */
public record Ask(
  Optional<WeightLayout> layout,
  double threshold,
  Activation activation,
  List<LayerChoice> layers
) {
  public static final double LOWEST_THRESHOLD = 0.5;
  public static final double HIGHEST_THRESHOLD = 0.9999;

  /** What is asked if nothing is said. */
  public static final Ask USUAL = new Ask(Optional.empty(), 0.98, Activation.RELU, List.of());

  public Ask {
    layers = List.copyOf(layers);
    if (!(threshold >= LOWEST_THRESHOLD && threshold <= HIGHEST_THRESHOLD)) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
  }

  public Ask withLayout(Optional<WeightLayout> changed) {
    return new Ask(changed, threshold, activation, layers);
  }

  public Ask withThreshold(double changed) {
    return new Ask(layout, changed, activation, layers);
  }

  public Ask withActivation(Activation changed) {
    return new Ask(layout, threshold, changed, layers);
  }

  public Ask withLayers(List<LayerChoice> changed) {
    return new Ask(layout, threshold, activation, changed);
  }
}
