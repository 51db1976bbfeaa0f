package symmetry.study;

import java.time.Duration;
import java.util.Locale;

/** How long work will go on, judged by how long it took so far. */
public final class TimeLeft {

  private static final double LEAST_SHARE = 0.02;
  private static final int SECONDS = 60;

  private TimeLeft() {}

  /** In words; empty while it is too early to tell. */
  public static String inWords(double share, Duration elapsed) {
    if (share < LEAST_SHARE || share >= 1) return "";
    double seconds = (elapsed.toMillis() / 1000.0) * ((1 - share) / share);
    if (seconds < 1.5 * SECONDS) return String.format(
      Locale.ROOT,
      "about %.0f s left",
      seconds + 0.5
    );
    return String.format(Locale.ROOT, "about %.0f min left", seconds / SECONDS);
  }
}
