package symmetry.study;

import java.time.Duration;
import symmetry.number.Numerals;

/** How long work will go on, judged by how long it took so far, or a piece of it. */
public final class TimeLeft {

  private static final double LEAST_SHARE = 0.02;
  private static final int SECONDS = 60;

  private TimeLeft() {}

  /** In words; empty while it is too early to tell. */
  public static String inWords(double share, Duration elapsed) {
    if (share < LEAST_SHARE || share >= 1) return "";
    double seconds = (elapsed.toMillis() / 1000.0) * ((1 - share) / share);
    return about(seconds) + " left";
  }

  /**
   * How long work is expected to take before it has begun: "Run takes about 10 s on this machine."
   *
   * @param what begins it
   */
  public static String expected(String what, double seconds) {
    String time = seconds < 1 ? "less than a second" : about(seconds);
    return "%s takes %s on this machine.".formatted(what, time);
  }

  private static String about(double seconds) {
    return seconds < 1.5 * SECONDS
      ? "about %s s".formatted(Numerals.decimals(0, seconds + 0.5))
      : "about %s min".formatted(Numerals.decimals(0, seconds / SECONDS));
  }
}
