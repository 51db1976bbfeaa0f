package symmetry.study.signal;

/** What is followed from layer to layer. */
public enum Quantity {
  /** Standard deviation of the preactivations z. */
  PREACTIVATION,
  /** Standard deviation of the activations a. */
  ACTIVATION,
  /** Standard deviation of a unit's activation from input to input: what of it tells inputs apart. */
  RESPONSE,
  /** Root mean square of the error signal δ = ∂L/∂z of a sample. */
  ERROR,
  /** Root mean square of ∂L/∂W of a sample. */
  GRADIENT,
}
