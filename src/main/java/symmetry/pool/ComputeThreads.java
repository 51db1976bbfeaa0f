package symmetry.pool;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetry.engine.init.BetweenPasses;
import symmetry.pool.FairQueue.Turn;

/**
 * The threads that work on slices, in the order of a {@link FairQueue}, and those who take over the turns
 * that are long. Safe on any thread.
 */
final class ComputeThreads {

  private static final long SHORTEST_SLICE_NANOS = Duration.ofMillis(1).toNanos();

  /** In which everybody who waits should have had a turn, as long as slices are not too short for it. */
  private static final long ROUND_NANOS = Duration.ofMillis(40).toNanos();

  /** Only a thread's own time is counted: whoever is interrupted by others has not had it. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int NANOS_OF_MILLI = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(ComputeThreads.class);

  /** Guarded by this, as the field below. */
  private final FairQueue queue = new FairQueue();

  private int working;

  /** Who takes over the long turns; null for those who do. */
  private final @Nullable ComputeThreads others;

  private final int count;
  private final List<Thread> threads = new ArrayList<>();

  private ComputeThreads(int count, @Nullable ComputeThreads others) {
    this.count = count;
    this.others = others;
  }

  /** So many threads for short turns, and as many for long ones. */
  static ComputeThreads start(int count) {
    ComputeThreads forLong = new ComputeThreads(count, null);
    ComputeThreads forShort = new ComputeThreads(count, forLong);
    forLong.start("long-", turn -> forLong.work(turn, forShort));
    forShort.start("compute-", forShort::work);
    return forShort;
  }

  private void start(String name, Consumer<Turn> work) {
    for (int k = 1; k <= count; k++) {
      threads.add(
        Thread.ofPlatform()
          .daemon()
          .priority(Thread.MIN_PRIORITY)
          .name(name + k)
          .start(() -> work(work))
      );
    }
  }

  void stop() {
    threads.forEach(Thread::interrupt);
    if (others != null) others.stop();
  }

  /**
   * @param wait nanoseconds until its first turn
   * @param ahead whether somebody waits for it
   */
  synchronized void add(Owner owner, ComputePool.Slice slice, long wait, boolean ahead) {
    queue.add(owner, slice, System.nanoTime() + wait, ahead);
    notifyAll();
  }

  synchronized void moveAhead(ComputePool.Slice slice) {
    if (queue.moveAhead(slice)) notifyAll();
    else if (others != null) others.moveAhead(slice);
  }

  synchronized int demand() {
    return working + queue.waiting(System.nanoTime());
  }

  int owners() {
    return present() + (others == null ? 0 : others.present());
  }

  private synchronized int present() {
    return queue.owners();
  }

  private void work(Consumer<Turn> turn) {
    try {
      for (;;) turn.accept(take());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Turn take() throws InterruptedException {
    for (;;) {
      long now = System.nanoTime();
      Optional<Turn> next = queue.take(now);
      if (next.isPresent()) {
        working++;
        PoolMeters.WAITS.record(next.get().waited(), TimeUnit.NANOSECONDS);
        return next.get();
      }
      long until = queue.untilDue(now);
      if (until == Long.MAX_VALUE) wait();
      else wait(until / NANOS_OF_MILLI, (int) (until % NANOS_OF_MILLI));
    }
  }

  /** A turn, unless it is a long one. */
  private void work(Turn turn) {
    if (others != null && turn.slice().isLong()) {
      ended(turn, CLOCK.getCurrentThreadCpuTime());
      others.add(turn.owner(), turn.slice(), 0, false);
      return;
    }
    long start = CLOCK.getCurrentThreadCpuTime();
    long wait = worked(turn);
    if (wait == ComputePool.DONE) ended(turn, start);
    else back(turn, start, wait);
  }

  /** A long turn; those after it are for others to judge. */
  private void work(Turn turn, ComputeThreads whatFollows) {
    long start = CLOCK.getCurrentThreadCpuTime();
    long wait = worked(turn);
    ended(turn, start);
    if (wait != ComputePool.DONE) whatFollows.add(turn.owner(), turn.slice(), wait, false);
  }

  private long worked(Turn turn) {
    ComputePool.Slice slice = turn.slice();
    long wait = ComputePool.DONE;
    try {
      long nanos = sliceNanos(System.nanoTime());
      wait = BetweenPasses.lookIn(() -> requireWanted(slice), () -> slice.work(nanos));
    } catch (CancellationException nobodyWaits) {
      // It has ended.
    } catch (RuntimeException | Error failure) {
      LOG.error("A compute slice failed", failure);
    }
    if (wait == ComputePool.DONE) slice.memory().release();
    return wait;
  }

  private static void requireWanted(ComputePool.Slice slice) {
    if (slice.isUnwanted()) throw new CancellationException();
  }

  private synchronized long sliceNanos(long now) {
    int each = Math.ceilDiv(queue.waiting(now) + working, count);
    return Math.clamp(ROUND_NANOS / each, SHORTEST_SLICE_NANOS, ComputePool.SLICE.toNanos());
  }

  private synchronized void ended(Turn turn, long start) {
    working--;
    queue.done(turn, CLOCK.getCurrentThreadCpuTime() - start);
  }

  private synchronized void back(Turn turn, long start, long wait) {
    working--;
    long worked = CLOCK.getCurrentThreadCpuTime() - start;
    queue.back(turn, System.nanoTime() + wait, worked);
    notifyAll();
  }
}
