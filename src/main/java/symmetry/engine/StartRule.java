package symmetry.engine;

/** Which weights fit an activation. */
public enum StartRule {
  /** Where it is nearly the identity while z is small. */
  GLOROT,
  /** Where what is below 0 is cut off. */
  HE,
  /** Where it passes by {@link Activation#LEAKY_SLOPE}. */
  HE_LEAKY,
  /** Where the activation itself keeps the signal's size. */
  SELF_SCALING,
  /** Between two ends, but no identity in the middle: what its mean field says, orthogonal. */
  S_SHAPED,
  /** Where no rule of thumb holds: what its mean field says. */
  EDGE,
}
