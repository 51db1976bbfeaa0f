package symmetry.ui.claims;

import java.util.Locale;
import symmetry.claims.Words;

/** Measured figures as a table shows them. */
final class Numbers {

  private static final double LARGEST_PLAIN = 1e5;
  private static final double SMALLEST_PLAIN = 1e-3;

  private Numbers() {}

  /** A count or an exact 0 in full, else four significant digits; "never" for a step that never came. */
  static String of(double value) {
    if (Double.isNaN(value)) return "never";
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < LARGEST_PLAIN) return Long.toString((long) value);
    if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
      return Words.powers(String.format(Locale.ROOT, "%.3e", value));
    }
    return Words.powers(String.format(Locale.ROOT, "%.4g", value));
  }
}
