package symmetry.number;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as links write them: whole numbers in full, others as the shortest text that reads back to
 * the same bits.
 */
public final class NumberText {

  private static final Pattern NUMBER = Pattern.compile(
    "-?\\d{1,20}(\\.\\d{1,20})?([eE]-?\\d{1,3})?"
  );

  /** Whole numbers below are written in full: those a person counts with, seeds above all. */
  private static final double IN_FULL = 1e15;

  private NumberText() {}

  /** {@code 4}, {@code 0.5}, {@code 1e-4}. */
  public static String of(double value) {
    boolean whole = value == Math.rint(value);
    if (whole && Math.abs(value) < IN_FULL) return Long.toString((long) value);
    return Double.toString(value).replace(".0E", "E").toLowerCase(Locale.ROOT);
  }

  /** The number that the text says; empty if it says none, or not a finite one. */
  public static OptionalDouble parse(String text) {
    if (!NUMBER.matcher(text).matches()) return OptionalDouble.empty();
    double value = Double.parseDouble(text);
    // Adding 0 makes −0 a plain 0: links that read alike must give equal bits.
    return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
  }
}
