package symmetry.benchmark;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks on one core and prints what the engine reaches: steps a second, share of the
 * peak measured in the same run, ratios to the baselines, bytes allocated, and how time grows.
 */
public final class BenchmarkTable {

  private static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";
  private static final String WITHOUT = "engine without vectors";

  private BenchmarkTable() {}

  public static void main(String[] arguments) throws RunnerException {
    double peak = median(run(PeakBenchmark.class, "fma", VECTOR_MODULE).iterator().next());
    peak *= PeakBenchmark.FLOP * (double) PeakBenchmark.lanes();
    Map<String, RunResult> results = new TreeMap<>();
    for (RunResult result : run(StepBenchmark.class, "step", VECTOR_MODULE)) {
      results.put(key(workload(result), result.getParams().getParam("by")), result);
    }
    for (RunResult result : run(StepBenchmark.class, "step", "-Dsymmetry.lanes=off", "engine")) {
      results.put(key(workload(result), WITHOUT), result);
    }
    for (RunResult result : run(RestartBenchmark.class, "step", VECTOR_MODULE)) {
      results.put(key(workload(result), "restart lanes"), result);
    }
    print(peak, results);
  }

  private static Collection<RunResult> run(
    Class<?> benchmark,
    String method,
    String jvmArgument,
    String... contenders
  ) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder()
      .include(benchmark.getName() + "." + method + "$")
      .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", jvmArgument)
      .addProfiler(GCProfiler.class)
      .forks(1)
      .warmupIterations(5)
      .warmupTime(TimeValue.seconds(2))
      .measurementIterations(7)
      .measurementTime(TimeValue.milliseconds(500));
    if (contenders.length > 0) options.param("by", contenders);
    return new Runner(options.build()).run();
  }

  private static void print(double peak, Map<String, RunResult> results) {
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
      double baseline = median(results.get(key(workload, "EJML")));
      for (Map.Entry<String, RunResult> entry : ofWorkload(results, workload).entrySet()) {
        double steps = median(entry.getValue());
        double flops = steps * workload.flop;
        line(
          "%-4s %-24s %,12.0f %9.2f %6.1f%% %8.2f %10.1f",
          workload,
          entry.getKey().substring(3),
          steps,
          flops / 1e9,
          (100 * flops) / peak,
          steps / baseline,
          allocated(entry.getValue())
        );
      }
    }
    printGrowth(results);
  }

  /** Least squares of ln(time) on ln(parameters × batch): an exponent of 1 is linear growth. */
  private static void printGrowth(Map<String, RunResult> results) {
    int n = Workload.values().length;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (Workload workload : Workload.values()) {
      double size = (double) workload.architecture().parameterCount() * workload.batch;
      double x = Math.log(size);
      double y = -Math.log(median(results.get(key(workload, "engine"))));
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

  private static Map<String, RunResult> ofWorkload(Map<String, RunResult> all, Workload workload) {
    return all
      .entrySet()
      .stream()
      .filter(entry -> entry.getKey().startsWith(workload.name()))
      .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
  }

  private static Workload workload(RunResult result) {
    return Workload.valueOf(result.getParams().getParam("workload"));
  }

  private static String key(Workload workload, String by) {
    return workload + " " + by;
  }

  /** Operations a second. */
  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double allocated(RunResult result) {
    double bytes = Double.NaN;
    for (Map.Entry<String, ?> entry : result.getSecondaryResults().entrySet()) {
      boolean wanted = entry.getKey().endsWith("gc.alloc.rate.norm");
      if (wanted && entry.getValue() instanceof Result<?> found) bytes = found.getScore();
    }
    return bytes;
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
