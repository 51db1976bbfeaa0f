package symmetry.study;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Seconds that a study will take one core of this machine, by the processor time that its samples take: what others do
 * there at the moment does not count. No function of its fields but a measurement: never run elsewhere, never kept
 * among what was found.
 */
public record TimeTrial(List<Sample> samples) implements Task<Double> {
  private static final double NANOS = 1e9;

  /** Pieces are done for so many nanoseconds at least … */
  private static final long ENOUGH = 200_000_000;

  /** … and, since code is slow until it is compiled, until they have long been no quicker; for so many at most. */
  private static final long MOST = 1_000_000_000;

  private static final int MOST_RUNS = 100_000;

  /** A piece that takes this share of the quickest so far is quicker. */
  private static final double QUICKER = 0.9;

  /** What takes longer is done once: its code is compiled on the way, and whoever asked waits. */
  private static final long LONG = 300_000_000;

  public TimeTrial {
    samples = List.copyOf(samples);
  }

  @Override
  public long footprint() {
    return samples
      .stream()
      .mapToLong(sample -> sample.task().footprint())
      .max()
      .orElse(0);
  }

  @Override
  public Double run(Work work) {
    return seconds(work, clock());
  }

  /**
   * @param clock nanoseconds
   */
  double seconds(Work work, LongSupplier clock) {
    double seconds = 0;
    for (int k = 0; k < samples.size(); k++) {
      Sample sample = samples.get(k);
      long quickest = quickest(sample.task(), work.part(k, samples.size()), clock);
      seconds += (sample.times() * quickest) / NANOS;
    }
    return seconds;
  }

  private static long quickest(Task<?> task, Work work, LongSupplier clock) {
    long quickest = Long.MAX_VALUE;
    long noted = Long.MAX_VALUE;
    long until = 0;
    long all = 0;
    for (int run = 0; run < MOST_RUNS; run++) {
      long begun = clock.getAsLong();
      task.run(work.part(run, MOST_RUNS));
      long taken = clock.getAsLong() - begun;
      all += taken;
      quickest = Math.min(quickest, taken);
      if (quickest < QUICKER * noted) {
        noted = quickest;
        until = all;
      }
      boolean settled = all > ENOUGH && all > 2 * until;
      if (settled || all > MOST || quickest > LONG) break;
    }
    return quickest;
  }

  /** Of this thread, where that can be told. */
  private static LongSupplier clock() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    boolean told = threads.isCurrentThreadCpuTimeSupported() && !Thread.currentThread().isVirtual();
    return told ? threads::getCurrentThreadCpuTime : System::nanoTime;
  }
}
