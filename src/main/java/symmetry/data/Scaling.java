package symmetry.data;

/**
 * What is done to each of the network's inputs, features included, before the network reads it. What it is
 * measured by are the rows of the training split alone, so that nothing is learned from the test split; whose
 * numbers, as those of other points, may so lie beyond.
 */
public enum Scaling {
  /** Nothing. */
  RAW,
  /** Mean 0 and deviation 1: scikit-learn's {@code StandardScaler}. */
  STANDARDISED,
  /** The smallest −1, the largest 1: scikit-learn's {@code MinMaxScaler((-1, 1))}. */
  PLUS_MINUS_ONE,
}
