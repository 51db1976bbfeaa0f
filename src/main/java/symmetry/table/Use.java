package symmetry.table;

/** What a column is taken for. */
public enum Use {
  /** Its numbers, one input, or the target of a regression. */
  NUMBER,
  /** Its words, each an input that is 1 or 0 (one for both if there are two), or the classes to be told apart. */
  CLASS,
  IGNORED,
}
