package symmetry.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The present thread's own processor time, which a busy machine takes nothing from. */
final class ProcessorTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /** Seconds that work takes at the mean, done again and again for so many seconds. */
  static double of(Runnable work, double seconds) {
    long begun = THREADS.getCurrentThreadCpuTime();
    long time = 0;
    long count = 0;
    for (int batch = 1; time < seconds * 1e9; batch = time < 1_000_000 ? 2 * batch : batch) {
      for (int k = 0; k < batch; k++) work.run();
      count += batch;
      time = THREADS.getCurrentThreadCpuTime() - begun;
    }
    return time / 1e9 / count;
  }
}
