package symmetry.pool;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/** A pool that works only when told to, on the caller's thread, in the order of the real one. */
public final class ManualPool extends ComputePool {

  private final Queue<LongSupplier> slices = new ArrayDeque<>();

  @Override
  public void run(LongSupplier slice) {
    slices.add(slice);
  }

  /** Gives so many turns, fewer if nothing is left to do. */
  public void turns(int count) {
    for (int k = 0; k < count && !slices.isEmpty(); k++) {
      LongSupplier slice = slices.remove();
      if (slice.getAsLong() != DONE) slices.add(slice);
    }
  }

  /** Works until nothing is left to do. */
  public void finish() {
    turns(1_000);
    if (!slices.isEmpty()) throw new AssertionError("still working");
  }

  public boolean isIdle() {
    return slices.isEmpty();
  }
}
