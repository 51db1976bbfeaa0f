package symmetry.benchmark;

import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import symmetry.Jvm;

/**
 * All measurements, several times over and each in a JVM of its own. A machine's speed may change from
 * one minute to the next, so those that are compared take turns.
 */
final class Rounds {

  private static final int ROUNDS = 3;

  private final Scores peak = new Scores();
  private final Map<Workload, Map<Subject, Scores>> scores = new EnumMap<>(Workload.class);

  private Rounds() {
    for (Workload workload : Workload.values()) {
      Map<Subject, Scores> subjects = new EnumMap<>(Subject.class);
      for (Subject subject : Subject.values()) {
        if (subject.runs(workload)) subjects.put(subject, new Scores());
      }
      scores.put(workload, subjects);
    }
  }

  /** Runs them all. */
  static Rounds run() throws RunnerException {
    Rounds rounds = new Rounds();
    for (int round = 0; round < ROUNDS; round++) rounds.runOnce();
    return rounds;
  }

  private void runOnce() throws RunnerException {
    measure(peak, options(PeakBenchmark.class, Jvm.VECTOR_MODULE));
    for (var ofWorkload : scores.entrySet()) {
      for (var entry : ofWorkload.getValue().entrySet()) {
        Subject subject = entry.getKey();
        ChainedOptionsBuilder options = options(subject.benchmark, subject.jvmArgument);
        options.param("workload", ofWorkload.getKey().name());
        if (!subject.by.isEmpty()) options.param("by", subject.by);
        measure(entry.getValue(), options);
      }
    }
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String jvmArgument) {
    return new OptionsBuilder()
      .include(benchmark.getName() + "\\.")
      .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", jvmArgument)
      .jvmArgsAppend(Jvm.JIT.toArray(String[]::new))
      .addProfiler(GCProfiler.class)
      .forks(1)
      .warmupIterations(4)
      .warmupTime(TimeValue.seconds(1))
      .measurementIterations(4)
      .measurementTime(TimeValue.milliseconds(500));
  }

  private static void measure(Scores scores, ChainedOptionsBuilder options) throws RunnerException {
    new Runner(options.build()).run().forEach(scores::add);
  }

  /** Operations a second of {@link PeakBenchmark}. */
  Scores peak() {
    return peak;
  }

  /** What each subject reached on a workload, steps a second. */
  Map<Subject, Scores> of(Workload workload) {
    return scores.get(workload);
  }
}
