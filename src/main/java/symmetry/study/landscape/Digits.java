package symmetry.study.landscape;

import java.util.Locale;
import symmetry.study.Landscape.Place;

/** Numbers of this package as people read them. */
public final class Digits {

  private Digits() {}

  /** Four significant digits; two where it is tiny, since only its size counts; 0 for an exact 0. */
  public static String loss(double value) {
    if (value == 0) return "0";
    return String.format(Locale.ROOT, Math.abs(value) >= 1e-3 ? "%.4g" : "%.1e", value);
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.001 ? "%.3f %%" : "%.1f %%", 100 * share);
  }

  /** To three digits after the point. */
  public static String place(Place at) {
    return "(%s, %s)".formatted(three(at.w1()), three(at.w2()));
  }

  private static String three(double value) {
    // Adding 0 makes −0 a plain 0.
    String text = String.format(Locale.ROOT, "%.3f", Math.rint(value * 1000) / 1000 + 0.0);
    return text.replaceAll("\\.?0+$", "").replace("-", "−");
  }
}
