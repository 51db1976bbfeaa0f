package symmetry.ui.microscope;

/** A kind of number of a step. */
public enum StepQuantity {
  Z,
  A,
  /** f′(z). */
  SLOPE,
  /** ∂L/∂z on the sample. */
  ERROR,
  /** A weight or bias before the update. */
  BEFORE,
  /** Its gradient over the batch. */
  GRADIENT,
  /** A weight or bias after the update. */
  AFTER,
}
