package symmetry.guide;

import java.util.Locale;

/** Measured numbers in sentences. */
final class LessonWords {

  private LessonWords() {}

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Four decimals, or three digits and a power of ten where those would say nothing. */
  static String number(double value) {
    if (value == 0) return "0";
    boolean plain = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5;
    return plain ? String.format(Locale.ROOT, "%.4f", value) : power("%.2e", value);
  }

  /** Three significant digits; a power of ten only where a person would count zeros. */
  static String rough(double value) {
    if (value == 0) return "0";
    boolean plain = Math.abs(value) >= 1e-2 && Math.abs(value) < 1e4;
    return plain ? String.format(Locale.ROOT, "%.3g", value) : power("%.1e", value);
  }

  /** "1.2·10⁻⁹". */
  private static String power(String format, double value) {
    String[] parts = String.format(Locale.ROOT, format, value).split("e");
    if (parts.length < 2) return parts[0];
    StringBuilder raised = new StringBuilder();
    int exponent = Integer.parseInt(parts[1]);
    if (exponent < 0) raised.append('⁻');
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      raised.append(DIGITS.charAt(digit - '0'));
    }
    return parts[0] + "·10" + raised;
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

  /** "1 step", "1,000 steps". */
  static String counted(long count, String one) {
    return "%s %s%s".formatted(count(count), one, count == 1 ? "" : "s");
  }

  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  /** "loss 0.6931 → 0.5623". */
  static String losses(Observation f) {
    return "loss %s → %s".formatted(number(f.startLoss()), number(f.loss()));
  }

  /** "The loss was 0.6931 at the start and is 0.5623 after 300 steps". */
  static String lossesInWords(Observation f) {
    return "The loss was %s at the start and is %s after %s steps".formatted(
      number(f.startLoss()),
      number(f.loss()),
      count(f.step())
    );
  }
}
