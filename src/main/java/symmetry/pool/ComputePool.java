package symmetry.pool;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All training of this process, on a fixed number of platform threads, one core left free for
 * requests. Work comes in short slices that queue up anew after each one, so a heavy visitor cannot
 * starve the others.
 */
@Component
public class ComputePool {

  /** How long a slice should last. */
  public static final Duration SLICE = Duration.ofMillis(8);

  /** A slice that wants no further turn returns this. */
  public static final long DONE = -1;

  private static final Logger LOG = LoggerFactory.getLogger(ComputePool.class);

  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
    Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
    Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("compute-", 1).factory()
  );

  private final AtomicInteger working = new AtomicInteger();

  public ComputePool() {
    executor.setRemoveOnCancelPolicy(true);
    // Whoever still works when the server stops gets no further turn, which is no failure of theirs.
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    sayWhatItRunsOn(Machine.measure());
  }

  /**
   * Runs slices until one is done.
   *
   * @param slice works for about {@link #SLICE}, then returns the nanoseconds to wait before its next
   *     turn, or {@link #DONE}
   */
  public void run(LongSupplier slice) {
    schedule(slice, 0);
  }

  private void schedule(LongSupplier slice, long delayNanos) {
    executor.schedule(() -> turn(slice), delayNanos, TimeUnit.NANOSECONDS);
  }

  /** How many slices are being worked on at this moment. */
  public int working() {
    return working.get();
  }

  private void turn(LongSupplier slice) {
    working.incrementAndGet();
    try {
      long wait = slice.getAsLong();
      if (wait != DONE) schedule(slice, wait);
    } catch (RuntimeException | Error failure) {
      LOG.error("A compute slice failed", failure);
      throw failure;
    } finally {
      working.decrementAndGet();
    }
  }

  private static void sayWhatItRunsOn(Machine machine) {
    LOG.info("Training with {}", machine.kernels());
    if (!machine.hasHardwareFma()) {
      LOG.warn("This processor has no fused multiply-add: training is about 1,000 times slower");
    }
  }

  @PreDestroy
  public void stop() {
    executor.shutdownNow();
  }
}
