package symmetry.pool;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetry.pool.FairQueue.Turn;

/** The threads that work on slices, in the order of a {@link FairQueue}. Safe on any thread. */
final class ComputeThreads {

  private static final long SHORTEST_SLICE_NANOS = Duration.ofMillis(1).toNanos();

  /** In which everybody who waits should have had a turn, as long as slices are not too short for it. */
  private static final long ROUND_NANOS = Duration.ofMillis(40).toNanos();

  private static final int NANOS_OF_MILLI = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(ComputeThreads.class);

  /** Guarded by this, as the field below. */
  private final FairQueue queue = new FairQueue();

  private int working;

  private final List<Thread> threads;

  ComputeThreads(int count) {
    threads = IntStream.rangeClosed(1, count)
      .mapToObj(k ->
        Thread.ofPlatform()
          .daemon()
          .priority(Thread.MIN_PRIORITY)
          .name("compute-" + k)
          .start(this::work)
      )
      .toList();
  }

  void stop() {
    threads.forEach(Thread::interrupt);
  }

  synchronized void add(Owner owner, ComputePool.Slice slice, boolean ahead) {
    queue.add(owner, slice, System.nanoTime(), ahead);
    notifyAll();
  }

  synchronized void moveAhead(ComputePool.Slice slice) {
    if (queue.moveAhead(slice)) notifyAll();
  }

  synchronized int demand() {
    return working + queue.waiting(System.nanoTime());
  }

  synchronized int owners() {
    return queue.owners();
  }

  private void work() {
    try {
      for (;;) turn(take());
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

  private void turn(Turn turn) {
    long start = System.nanoTime();
    long wait = ComputePool.DONE;
    try {
      wait = turn.slice().work(sliceNanos(start));
    } catch (RuntimeException | Error failure) {
      LOG.error("A compute slice failed", failure);
    } finally {
      ended(turn, start, wait);
    }
  }

  private synchronized long sliceNanos(long now) {
    int each = Math.ceilDiv(queue.waiting(now) + working, threads.size());
    return Math.clamp(ROUND_NANOS / each, SHORTEST_SLICE_NANOS, ComputePool.SLICE.toNanos());
  }

  private synchronized void ended(Turn turn, long start, long wait) {
    working--;
    long now = System.nanoTime();
    if (wait == ComputePool.DONE) {
      queue.done(turn, now - start);
    } else {
      queue.back(turn, now + wait, now - start);
      notifyAll();
    }
  }
}
