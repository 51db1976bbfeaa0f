package symmetry.study.landscape;

import java.util.Locale;
import symmetry.engine.Significant;
import symmetry.study.landscape.Landscape.Place;

/** Numbers of this package as people read them. */
public final class Digits {

  /** Digits after the point: a hair of 1e-9 is not told. */
  private static final int LEAST = 3;
  private static final int MOST = 10;

  private Digits() {}

  /** Up to four significant digits; 0 for an exact 0. */
  public static String loss(double value) {
    return Significant.four(value);
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.001 ? "%.3f %%" : "%.1f %%", 100 * share);
  }

  /** To three digits after the point, or as many more as it takes to tell different weights apart. */
  public static String place(Place at) {
    int digits = LEAST;
    if (at.w1() != at.w2()) {
      while (digits < MOST && rounded(at.w1(), digits).equals(rounded(at.w2(), digits))) digits++;
      if (digits == MOST) digits = LEAST;
    }
    return "(%s, %s)".formatted(rounded(at.w1(), digits), rounded(at.w2(), digits));
  }

  private static String rounded(double value, int digits) {
    // A tiny negative number reads −0.000: no sign without a digit to sign.
    String text = String.format(Locale.ROOT, "%." + digits + "f", value).replaceAll("\\.?0+$", "");
    return text.equals("-0") ? "0" : text.replace("-", "−");
  }
}
