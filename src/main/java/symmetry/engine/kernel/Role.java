package symmetry.engine.kernel;

/** What an array is for; there is one of each for every layer. */
enum Role {
  /** What the layer reads, {@code [samples × strideIn]}: mostly the activations of the layer below. */
  INPUTS,
  /** W by input, then b. */
  WEIGHTS,
  /** W by unit, for the error of the layer below. */
  WEIGHTS_BY_UNIT,
  /** Σ ∂L/∂W and Σ ∂L/∂b, laid out like the weights. */
  GRADIENT,
  /** z, {@code [samples × stride]}. */
  PREACTIVATIONS,
  /** a = f(z). */
  ACTIVATIONS,
  /** Of dropout, laid out like a. */
  MASKS,
  /** What the layer above reads: a, or a·mask. */
  OUTPUTS,
  /** ∂L/∂z. */
  ERRORS,
  /** y, of the last layer. */
  TARGETS;

  /** Arrays for what is known between two loops over the same numbers; before those of the layers. */
  static final int SCRATCH = 6;

  /** From the arrays of one layer to those of the next. */
  static final int COUNT = values().length;

  /** Its place among all arrays. */
  int of(int layer) {
    return SCRATCH + layer * COUNT + ordinal();
  }

  static int count(int layers) {
    return SCRATCH + layers * COUNT;
  }
}
