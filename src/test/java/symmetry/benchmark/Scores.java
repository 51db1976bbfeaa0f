package symmetry.benchmark;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/** All that one subject reached on one workload, in every round. */
final class Scores {

  private final ListStatistics operations = new ListStatistics();
  private final ListStatistics bytes = new ListStatistics();

  void add(RunResult result) {
    for (IterationResult iteration : result.getAggregatedResult().getIterationResults()) {
      operations.addValue(iteration.getPrimaryResult().getScore());
      Result<?> allocated = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
      if (allocated != null) bytes.addValue(allocated.getScore());
    }
  }

  /** Operations a second, median. */
  double operations() {
    return operations.getPercentile(50);
  }

  /** Bytes allocated by an operation, median. */
  double bytes() {
    return bytes.getPercentile(50);
  }
}
