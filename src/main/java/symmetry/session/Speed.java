package symmetry.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How fast a run plays. */
public enum Speed {
  ONE(1),
  TEN(10),
  HUNDRED(100),
  THOUSAND(1_000),
  /** As fast as its share of the machine allows. */
  FULL(0);

  private final int stepsPerSecond;

  Speed(int stepsPerSecond) {
    this.stepsPerSecond = stepsPerSecond;
  }

  /** The speed of this constant's name; empty if there is none. */
  public static Optional<Speed> named(String name) {
    return Arrays.stream(values())
      .filter(speed -> speed.name().equals(name))
      .findFirst();
  }

  /** Steps per second; 0 for as many as possible. */
  public int stepsPerSecond() {
    return stepsPerSecond;
  }

  /** Time from one step to the next. */
  long intervalNanos() {
    return stepsPerSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / stepsPerSecond;
  }
}
