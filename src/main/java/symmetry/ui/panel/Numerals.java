package symmetry.ui.panel;

import java.util.Locale;
import symmetry.engine.Significant;
import symmetry.experiment.NumberText;

/** Numbers as people read them. */
public final class Numerals {

  private Numerals() {}

  /** Four significant digits; an em dash for NaN, which stands for "there is none". */
  public static String loss(double value) {
    return Significant.steadyFour(value);
  }

  public static String percent(double share) {
    return Double.isNaN(share) ? "—" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Without decimals, but never rounded to all or nothing. */
  public static String wholePercent(double share) {
    if (Double.isNaN(share)) return "—";
    double percent = 100 * share;
    boolean almost = (percent > 99 && percent < 100) || (percent > 0 && percent < 1);
    return String.format(Locale.ROOT, almost ? "%.1f %%" : "%.0f %%", percent);
  }

  /** A number that a person chose, as it was written. */
  public static String brief(double value) {
    return NumberText.of(value);
  }

  public static String twoDigits(double value) {
    return Double.isNaN(value) ? "—" : String.format(Locale.ROOT, "%.2f", value);
  }

  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
