package symmetry.training;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where a number comes from: "z = b + Σ w·x", "0.1 + 0.5·1 + (−0.2)·2", 0.2.
 *
 * @param formula in symbols
 * @param numbers the same with its numbers, each to six digits
 * @param value what the engine computed
 */
public record Equation(String formula, String numbers, double value) {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  /** A number to six significant digits, as short as they allow. */
  public static String digits(double value) {
    if (value == 0) return "0";
    if (!Double.isFinite(value)) return Double.toString(value);
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    double size = Math.abs(value);
    String text = size >= 1e-4 && size < 1e9 ? rounded.toPlainString() : rounded.toString();
    return text.replace('-', '−').replace("E", "e").replace("e+", "e");
  }

  /** In brackets if negative, so that it can stand behind an operator. */
  static String factor(double value) {
    String text = digits(value);
    return text.startsWith("−") ? "(" + text + ")" : text;
  }
}
