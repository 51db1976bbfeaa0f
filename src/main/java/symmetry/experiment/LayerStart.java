package symmetry.experiment;

import symmetry.engine.init.Initialization;

/** How one layer's weights and biases start. */
public record LayerStart(Choice<InitializerKind> weights, Choice<BiasKind> biases) {
  /** Weights by the given rule, biases zero. */
  public static LayerStart of(InitializerKind kind, double... values) {
    return new LayerStart(Choice.of(kind, values), Choice.of(BiasKind.ZEROS));
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
