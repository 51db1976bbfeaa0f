package symmetry.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import symmetry.engine.Restarts;
import symmetry.engine.Samples;

/** One step of many restarts side by side, counted by restart. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RestartBenchmark {

  private static final int RESTARTS = 16;

  @Param({ "W1", "W2", "W3" })
  Workload workload = Workload.W1;

  private Restarts restarts = new Restarts(workload.architecture(), RESTARTS);
  private Samples samples = workload.samples();
  private int[][] batches = workload.batches();
  private int next;

  @Setup
  public void start() {
    restarts = new Restarts(workload.architecture(), RESTARTS);
    for (int r = 0; r < RESTARTS; r++) restarts.setParameters(r, workload.start());
    samples = workload.samples();
    batches = workload.batches();
  }

  @Benchmark
  @OperationsPerInvocation(RESTARTS)
  public void step() {
    restarts.step(samples, batches[next], Workload.LEARNING_RATE);
    next = (next + 1) % batches.length;
  }
}
