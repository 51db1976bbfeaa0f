package symmetry.guide;

import java.util.Locale;

/** Measured numbers in sentences. */
final class Words {

  private Words() {}

  /** Four decimals, or three digits where those would say nothing. */
  static String number(double value) {
    if (value == 0) return "0";
    boolean plain = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5;
    return String.format(Locale.ROOT, plain ? "%.4f" : "%.2e", value);
  }

  /** Three significant digits, nothing in exponents that a person reads at once. */
  static String rough(double value) {
    if (value == 0) return "0";
    boolean plain = Math.abs(value) >= 1e-2 && Math.abs(value) < 1e4;
    return String.format(Locale.ROOT, plain ? "%.3g" : "%.1e", value);
  }

  /** A difference of which exactly 0 is more than nearly 0. */
  static String difference(double value) {
    return value == 0 ? "exactly 0" : rough(value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  /** "loss 0.6931 → 0.5623". */
  static String losses(Findings f) {
    return "loss %s → %s".formatted(number(f.startLoss()), number(f.loss()));
  }

  /** "The loss was 0.6931 at the start and is 0.5623 after 300 steps". */
  static String lossesInWords(Findings f) {
    return "The loss was %s at the start and is %s after %s steps".formatted(
      number(f.startLoss()),
      number(f.loss()),
      count(f.step())
    );
  }
}
