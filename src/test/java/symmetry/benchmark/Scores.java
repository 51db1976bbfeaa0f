package symmetry.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** All that one subject reached on one workload, in every round. */
final class Scores {

  private final List<Double> operations = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();

  void add(RunResult result) {
    for (IterationResult iteration : result.getAggregatedResult().getIterationResults()) {
      operations.add(iteration.getPrimaryResult().getScore());
      Result<?> allocated = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
      if (allocated != null) bytes.add(allocated.getScore());
    }
  }

  /** Operations a second, median. */
  double operations() {
    return median(operations);
  }

  /** Bytes allocated by an operation, median. */
  double bytes() {
    return median(bytes);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
      ? sorted.get(half)
      : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
