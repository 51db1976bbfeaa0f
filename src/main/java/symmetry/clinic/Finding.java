package symmetry.clinic;

/**
 * Something that was found.
 *
 * @param code what it is about, for programs
 * @param number the figure, as people read it
 * @param meaning what that means, a sentence
 * @param advice what to do, a sentence; empty if there is nothing to do
 */
public record Finding(Code code, Severity severity, String number, String meaning, String advice) {
  public enum Code {
    NOT_FINITE,
    ZEROS,
    CLONES,
    SIGN_TWINS,
    SCALED_TWINS,
    NEAR_DUPLICATES,
    DEAD_UNITS,
    UNUSED_INPUTS,
    RANK,
    SPECTRUM,
    DISTRIBUTION,
    START,
    BIASES,
    SCALE,
  }

  /** How much it matters, the worst first. */
  public enum Severity {
    FAULT,
    WARNING,
    NOTE,
  }
}
