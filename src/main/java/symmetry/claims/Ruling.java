package symmetry.claims;

import java.util.Locale;
import symmetry.number.Numerals;

/**
 * A verdict with its reason.
 *
 * @param reason a sentence or two that carry the measured numbers
 */
public record Ruling(Verdict verdict, String reason) {
  /** Two numbers this close are the same but for rounding. */
  static final double ROUNDING = 1e-9;

  /** Below this loss the data are learned. */
  static final double SOLVED = 0.1;

  static Ruling holds(String reason, Object... numbers) {
    return new Ruling(Verdict.HOLDS, format(reason, numbers));
  }

  static Ruling doesNotHold(String reason, Object... numbers) {
    return new Ruling(Verdict.DOES_NOT_HOLD, format(reason, numbers));
  }

  /** Holds if that is so; the reason is the same if not. */
  static Ruling holdsIf(boolean so, String reason, Object... numbers) {
    return so ? holds(reason, numbers) : doesNotHold(reason, numbers);
  }

  static Ruling depends(String reason, Object... numbers) {
    return new Ruling(Verdict.DEPENDS, format(reason, numbers));
  }

  static Ruling notMeaningful(String reason, Object... numbers) {
    return new Ruling(Verdict.NOT_MEANINGFUL, format(reason, numbers));
  }

  /** Locale-independent, so that exports are the same everywhere. */
  private static String format(String reason, Object... numbers) {
    return Numerals.inPrint(String.format(Locale.ROOT, reason, numbers));
  }
}
