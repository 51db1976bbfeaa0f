package symmetry.load;

import com.sun.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;

/**
 * What lives on this JVM's heap, found by collections. For a JVM that does nothing else, with {@link #OPTIONS}: other
 * collectors leave gaps, which they count.
 */
final class LiveHeap {

  /** A collector that leaves none. */
  static final List<String> OPTIONS = List.of(
    "-XX:+UseSerialGC",
    "-XX:MarkSweepAlwaysCompactCount=1"
  );

  /** Between two looks. */
  private static final long GAP_MILLIS = 2;

  private LiveHeap() {}

  /** The most that lives at once while something is done, beside what lived before, in bytes. */
  static long most(Runnable work) throws InterruptedException {
    long before = now();
    long most = before;
    Thread thread = Thread.ofPlatform().start(work);
    while (thread.isAlive()) {
      most = Math.max(most, now());
      thread.join(GAP_MILLIS);
    }
    return most - before;
  }

  /** After a collection, whatever is made right after it. */
  private static long now() {
    System.gc();
    return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)
      .stream()
      .filter(collector -> collector.getLastGcInfo() != null)
      .max(Comparator.comparingLong(collector -> collector.getLastGcInfo().getEndTime()))
      .orElseThrow()
      .getLastGcInfo()
      .getMemoryUsageAfterGc()
      .entrySet()
      .stream()
      .filter(pool -> HEAP.contains(pool.getKey()))
      .mapToLong(pool -> pool.getValue().getUsed())
      .sum();
  }

  /** Names of its parts. */
  private static final List<String> HEAP = ManagementFactory.getMemoryPoolMXBeans()
    .stream()
    .filter(pool -> pool.getType() == MemoryType.HEAP)
    .map(MemoryPoolMXBean::getName)
    .toList();
}
