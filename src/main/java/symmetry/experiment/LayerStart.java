package symmetry.experiment;

import symmetry.engine.init.Initialization;

/** How one layer's weights and biases start. */
public record LayerStart(Choice<InitializerKind> weights, Choice<BiasKind> biases) {
  /** Weights by the given rule, biases zero. */
  public static LayerStart of(InitializerKind kind, double... values) {
    return new LayerStart(Choice.of(kind, values), Choice.of(BiasKind.ZEROS));
  }

  /** The same for a hidden layer, whose biases start at 0 where only an output's can start as these. */
  public LayerStart ofHidden() {
    return biases.kind().isOfOutputs() ? withBiases(Choice.of(BiasKind.ZEROS)) : this;
  }

  /** Whether the layer has biases at all. */
  public boolean hasBiases() {
    return biases.kind() != BiasKind.NONE;
  }

  /** The engine's rule. */
  Initialization.Layer rule() {
    return new Initialization.Layer(InitializerKind.create(weights), BiasKind.create(biases));
  }

  public LayerStart withWeights(Choice<InitializerKind> changed) {
    return new LayerStart(changed, biases);
  }

  public LayerStart withBiases(Choice<BiasKind> changed) {
    return new LayerStart(weights, changed);
  }
}
