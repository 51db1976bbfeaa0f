package symmetry.training;

/** What may be measured of a snapshot; what is not asked for is not computed. */
public enum Part {
  /** How alike the units of each hidden layer are: a matrix a layer. */
  SIMILARITY,
  /** Effective rank of each hidden layer's weights: slow from about 128 units on. */
  RANK,
  /** How much gradient reaches each layer. */
  GRADIENT,
  /** The network's answers over its input space. */
  ANSWERS,
  /** Histograms, saturation, and the signal's strength, measured and predicted. */
  HEALTH,
  /** Why weights get no gradient. */
  WHY_FROZEN,
  /** Confusion matrices of a classification. */
  CONFUSION,
  /** Symmetry over the whole run. */
  SYMMETRY_OVER_TIME,
  /** The last update from within; may replay some steps. */
  MICROSCOPE,
}
