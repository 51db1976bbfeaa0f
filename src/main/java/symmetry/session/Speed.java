package symmetry.session;

import java.time.Duration;

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

  /** Steps per second; 0 for as many as possible. */
  public int stepsPerSecond() {
    return stepsPerSecond;
  }

  /** Time from one step to the next. */
  long intervalNanos() {
    return stepsPerSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / stepsPerSecond;
  }
}
