package symmetry.training;

import symmetry.number.Numerals;

/**
 * Where a number comes from: "z = b + Σ w·x", "0.1 + 0.5·1 + (−0.2)·2", 0.2.
 *
 * @param formula in symbols
 * @param numbers the same with its numbers, each to six digits
 * @param value what the engine computed
 */
public record Equation(String formula, String numbers, double value) {
  /** In brackets if negative, so that it can stand behind an operator. */
  static String factor(double value) {
    return factor(Numerals.six(value));
  }

  /** The same of what is already text. */
  static String factor(String text) {
    return text.startsWith("−") ? "(" + text + ")" : text;
  }
}
