package symmetry.pool;

import java.util.ArrayDeque;
import java.util.Deque;

/** A pool that works only when told to, on the caller's thread, in the order of the real one. */
public final class ManualPool extends ComputePool {

  private final Deque<Slice> slices = new ArrayDeque<>();

  @Override
  public void run(Owner owner, Slice slice) {
    slice.memory().hold();
    slices.add(slice);
  }

  @Override
  public void runNext(Owner owner, Slice slice) {
    run(owner, slice);
  }

  @Override
  public void hurry(Slice slice) {
    if (slices.remove(slice)) slices.addFirst(slice);
  }

  /** Gives so many turns, fewer if nothing is left to do. */
  public void turns(int count) {
    for (int k = 0; k < count && !slices.isEmpty(); k++) {
      Slice slice = slices.remove();
      if (slice.work(SLICE.toNanos()) != DONE) slices.add(slice);
      else slice.memory().release();
    }
  }

  /** Works until nothing is left to do. */
  public void finish() {
    turns(1_000);
    if (!slices.isEmpty()) throw new AssertionError("still working");
  }

  /** Whether the next turn is for those who do what has no parts. */
  public boolean isNextLong() {
    return slices.getFirst().isLong();
  }

  public boolean isIdle() {
    return slices.isEmpty();
  }
}
