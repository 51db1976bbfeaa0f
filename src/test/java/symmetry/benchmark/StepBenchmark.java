package symmetry.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One training step: gather, forward, backward, update. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StepBenchmark {

  @Param
  Workload workload = Workload.W1;

  @Param({ "engine", "EJML", "commons-math3" })
  String by = "engine";

  private Contender contender = Contender.engine(workload);

  @Setup
  public void start() {
    contender = switch (by) {
      case "EJML" -> new EjmlContender(workload);
      case "commons-math3" -> new CommonsMathContender(workload);
      default -> Contender.engine(workload);
    };
  }

  @Benchmark
  public void step() {
    contender.step();
  }
}
