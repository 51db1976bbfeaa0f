package symmetry.pool;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import symmetry.training.MemoryShare;

/**
 * All training of this process, on one thread for each core. Work comes in slices that queue up anew
 * after each one and get shorter the more of them wait; {@link FairQueue} says whose turn it is. Turns
 * that cannot be short have threads of their own, as many, so that they never keep the others waiting.
 */
@Component
public class ComputePool {

  /** Something that works a little at a time. */
  @FunctionalInterface
  public interface Slice {
    /**
     * Works for about so long.
     *
     * @return nanoseconds to wait before the next turn, or {@link #DONE}
     */
    long work(long nanos);

    /**
     * Whether its next turn may take much longer than a slice, since what it does then has no parts. It is
     * worked on beside the others then.
     */
    default boolean isLong() {
      return false;
    }

    /** Whether nobody waits for it any more: what is long then ends between two passes over its data. */
    default boolean isUnwanted() {
      return false;
    }

    /** What it works with: held until its last turn has ended, whoever closes it before. */
    default MemoryShare memory() {
      return MemoryShare.UNBOUNDED;
    }
  }

  /** A slice that wants no further turn returns this. */
  public static final long DONE = -1;

  /** How long a slice lasts at most. */
  public static final Duration SLICE = Duration.ofMillis(8);

  private static final Logger LOG = LoggerFactory.getLogger(ComputePool.class);

  /** Weights × samples passed that take longer than a slice on any machine. */
  public static final long LONG_WORK = 100_000_000;

  private final ComputeThreads threads = ComputeThreads.start(
    Runtime.getRuntime().availableProcessors()
  );

  public ComputePool() {
    Machine machine = Machine.measure();
    LOG.info("Training with {}", machine.kernels());
    if (!machine.hasHardwareFma()) {
      LOG.warn("This processor has no fused multiply-add: training is about 1,000 times slower");
    }
  }

  /** Gives a slice turns until it is done. */
  public void run(Owner owner, Slice slice) {
    slice.memory().hold();
    threads.add(owner, slice, 0, false);
  }

  /** The same for what somebody waits for: its first turn comes before those of others. */
  public void runNext(Owner owner, Slice slice) {
    slice.memory().hold();
    threads.add(owner, slice, 0, true);
  }

  /** Gives a slice that waits its next turn before others. */
  public void hurry(Slice slice) {
    threads.moveAhead(slice);
  }

  /** How many slices are worked on at this moment, or could be. */
  public int demand() {
    return threads.demand();
  }

  /** Owners who have work here. */
  public int owners() {
    return threads.owners();
  }

  @PreDestroy
  public void stop() {
    threads.stop();
  }
}
