package symmetry.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the threads live without which nobody is served: those that accept connections and those that
 * look after them, and one at least of those that train and that study. An error such as one for want of
 * memory may end them while the process lives on.
 */
@Component
final class ThreadsHealthIndicator extends AbstractHealthIndicator {

  /** What their names have. */
  private static final List<String> NEEDED = List.of("-Acceptor", "-Poller", "compute-", "study-");

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<String> missing = missing(names());
    if (missing.isEmpty()) health.up();
    else health.down().withDetail("missing", missing);
  }

  static List<String> missing(List<String> names) {
    return NEEDED.stream()
      .filter(needed -> names.stream().noneMatch(name -> name.contains(needed)))
      .toList();
  }

  private static List<String> names() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
      .filter(Objects::nonNull)
      .map(ThreadInfo::getThreadName)
      .toList();
  }
}
