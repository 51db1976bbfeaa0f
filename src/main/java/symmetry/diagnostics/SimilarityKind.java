package symmetry.diagnostics;

/** What two units are compared by. */
public enum SimilarityKind {
  /** Cosine between (w, b) and (w′, b′). */
  WEIGHTS,
  /** Pearson correlation of the outputs over a data set. */
  ACTIVATIONS,
  /** Cosine between (∂L/∂w, ∂L/∂b) and (∂L/∂w′, ∂L/∂b′). */
  GRADIENTS,
}
