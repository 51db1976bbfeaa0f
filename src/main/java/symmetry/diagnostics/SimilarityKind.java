package symmetry.diagnostics;

/** What two units are compared by. */
public enum SimilarityKind {
  /** (w, b) and (w′, b′). */
  WEIGHTS,
  /** Their outputs over a data set. */
  ACTIVATIONS,
  /** (∂L/∂w, ∂L/∂b) and (∂L/∂w′, ∂L/∂b′). */
  GRADIENTS,
}
