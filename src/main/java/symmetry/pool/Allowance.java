package symmetry.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So much at once and so much a second for each who asks. Who asked for nothing for a while has all of it again, and is
 * forgotten. Safe on any thread.
 *
 * @param <A> who asks; compared by equals
 */
public final class Allowance<A> {

  private static final double NANOS_OF_SECOND = 1e9;

  /** Of those known, from which on those are looked for that have all of theirs again. */
  private static final int MANY = 10_000;

  /** What one had left, and when. */
  private record Left(double count, long at) {}

  private final double most;
  private final double perSecond;
  private final LongSupplier clock;

  /** Guarded by this. */
  private final Map<A, Left> known = new HashMap<>();

  /**
   * @param most at once
   * @param perSecond what one gets back
   * @param clock in nanoseconds
   */
  public Allowance(int most, double perSecond, LongSupplier clock) {
    this.most = most;
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Takes one, if there is one. */
  public synchronized boolean take(A who) {
    long now = clock.getAsLong();
    if (known.size() >= MANY) known.values().removeIf(left -> at(left, now) >= most);
    double left = at(known.getOrDefault(who, new Left(most, now)), now);
    if (left < 1) return false;
    known.put(who, new Left(left - 1, now));
    return true;
  }

  private double at(Left left, long now) {
    return Math.min(most, left.count() + ((now - left.at()) * perSecond) / NANOS_OF_SECOND);
  }
}
