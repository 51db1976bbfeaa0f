package symmetry.benchmark;

import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs all benchmarks on one core and prints what the engine reaches: steps a second, share of the
 * peak measured in the same run, ratios to the baselines, bytes allocated, and how time grows.
 */
public final class BenchmarkTable {

  private BenchmarkTable() {}

  public static void main(String[] arguments) throws RunnerException {
    print(Rounds.run());
  }

  private static void print(Rounds rounds) {
    double perRound = PeakBenchmark.FLOP * (double) PeakBenchmark.lanes();
    double peak = perRound * rounds.peak().operations();
    line("");
    line("One core, double precision, medians. Peak of fma: %.1f GFLOP/s.", peak / 1e9);
    line(
      "%-4s %-24s %12s %9s %7s %8s %10s",
      "",
      "",
      "steps/s",
      "GFLOP/s",
      "peak",
      "to EJML",
      "B/step"
    );
    for (Workload workload : Workload.values()) {
      double baseline = rounds.of(workload).get(Subject.EJML).operations();
      rounds.of(workload).forEach((subject, scores) -> {
        double steps = scores.operations();
        double flops = steps * workload.flop;
        line(
          "%-4s %-24s %,12.0f %9.2f %6.1f%% %8.2f %10.1f",
          workload,
          subject.title,
          steps,
          flops / 1e9,
          (100 * flops) / peak,
          steps / baseline,
          scores.bytes()
        );
      });
    }
    printRestarts(rounds);
    printGrowth(rounds);
  }

  private static void printRestarts(Rounds rounds) {
    line("");
    for (Workload workload : Workload.values()) {
      Scores lanes = rounds.of(workload).get(Subject.RESTART_LANES);
      if (lanes == null) continue;
      double single = rounds.of(workload).get(Subject.ENGINE).operations();
      line("%s: restart lanes %.2f times the single run", workload, lanes.operations() / single);
    }
  }

  /** Least squares of ln(time) on ln(parameters × batch): an exponent of 1 is linear growth. */
  private static void printGrowth(Rounds rounds) {
    int n = Workload.values().length;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (Workload workload : Workload.values()) {
      double size = (double) workload.architecture().parameterCount() * workload.batch;
      double x = Math.log(size);
      double y = -Math.log(rounds.of(workload).get(Subject.ENGINE).operations());
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumXy += x * y;
    }
    double exponent = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    double factor = Math.exp((sumY - exponent * sumX) / n);
    line("");
    line("Time per step ≈ %.2f ns · (parameters × batch)^%.2f", factor * 1e9, exponent);
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
