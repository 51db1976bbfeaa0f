package symmetry.study;

import java.time.Duration;
import symmetry.number.Numerals;

/** How long work will go on, judged by how long it took so far. */
public final class TimeLeft {

  private static final double LEAST_SHARE = 0.02;
  private static final int SECONDS = 60;

  private TimeLeft() {}

  /** In words; empty while it is too early to tell. */
  public static String inWords(double share, Duration elapsed) {
    if (share < LEAST_SHARE || share >= 1) return "";
    double seconds = (elapsed.toMillis() / 1000.0) * ((1 - share) / share);
    return seconds < 1.5 * SECONDS
      ? "about %s s left".formatted(Numerals.decimals(0, seconds + 0.5))
      : "about %s min left".formatted(Numerals.decimals(0, seconds / SECONDS));
  }
}
