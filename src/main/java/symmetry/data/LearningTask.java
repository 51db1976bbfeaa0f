package symmetry.data;

/** What is to be learned. */
public enum LearningTask {
  /** Two classes, one target: 0 or 1. */
  BINARY,
  /** Several classes, one target for each: 1 for the sample's class, 0 for the others. */
  MULTICLASS,
  /** One target, any number; between −1 and 1 in the data here, before noise. */
  REGRESSION,
}
