package symmetry.ui.claims;

import symmetry.engine.Significant;

/** Measured figures as a table shows them. */
final class Numbers {

  private Numbers() {}

  /** Up to four significant digits; "never" for a step that never came. */
  static String of(double value) {
    return Double.isNaN(value) ? "never" : Significant.four(value);
  }
}
