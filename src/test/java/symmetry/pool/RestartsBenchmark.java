package symmetry.pool;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import symmetry.data.Dataset;
import symmetry.engine.Restarts;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartTask;

/**
 * 10,000 restarts of XOR by a 2-2-1 tanh network, 2,000 steps each, as a study on one thread and on
 * two, beside the bare lanes of the engine. Medians of interleaved rounds; where others use the machine
 * too, processor time is what can be trusted.
 */
public final class RestartsBenchmark {

  /** For the compiler, which takes its time over code that runs in short tasks. */
  private static final int ROUNDS_BEFORE = 6;

  private static final int ROUNDS = 9;
  private static final int SEEDS = 10_000;
  private static final int STEPS = 2_000;
  private static final int BARE_LANES = 16;
  private static final Experiment XOR = Link.parse(
    "v=1&data=xor-signed&hidden=2&init=glorot-uniform&loss=tanh-mse&lr=0.5"
  )
    .value()
    .experiment();

  private static final OperatingSystemMXBean PROCESS =
    (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Seconds by the clock, and of processors. */
  private record Cost(double clock, double processor) {}

  private RestartsBenchmark() {}

  public static void main(String[] arguments) {
    Studies one = new Studies(1, () -> 0);
    Studies two = new Studies(2, () -> 0);
    List<List<Cost>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS_BEFORE + ROUNDS; round++) {
      rounds.add(List.of(bare(), study(one), study(two)));
    }
    one.stop();
    two.stop();
    rounds.subList(0, ROUNDS_BEFORE).clear();
    line(
      "%,d restarts of XOR, 2-2-1 tanh, %,d steps each; medians of %d rounds",
      SEEDS,
      STEPS,
      ROUNDS
    );
    line("%-28s %9s %9s %24s", "", "clock", "processor", "processor a restart-step");
    String[] names = { "bare lanes, 1 thread", "study, 1 thread", "study, 2 threads" };
    for (int k = 0; k < names.length; k++) {
      double processor = median(rounds, k, Cost::processor);
      double each = (1e9 * processor) / SEEDS / STEPS;
      double clock = median(rounds, k, Cost::clock);
      line("%-28s %7.2f s %7.2f s %21.1f ns", names[k], clock, processor, each);
    }
    double cost = median(rounds, 1, Cost::processor) / median(rounds, 0, Cost::processor);
    double faster = median(rounds, 1, Cost::clock) / median(rounds, 2, Cost::clock);
    double more = median(rounds, 2, Cost::processor) / median(rounds, 1, Cost::processor);
    line("a restart-step of the study costs %.2f of the bare lanes' (at most 1.3)", cost);
    line("2 threads are %.2f times as fast as 1 (at least 1.6 on two free cores)", faster);
    line("2 threads take %.2f times the processor time of 1", more);
  }

  private static double median(List<List<Cost>> rounds, int of, ToDoubleFunction<Cost> what) {
    double[] sorted = rounds
      .stream()
      .mapToDouble(costs -> what.applyAsDouble(costs.get(of)))
      .sorted()
      .toArray();
    return sorted[sorted.length / 2];
  }

  /** Steps only: no start, no looks, nobody told. */
  private static Cost bare() {
    Dataset dataset = Dataset.of(XOR.data(), 1);
    Samples samples = dataset.samples(XOR.loss());
    int[] train = dataset.train();
    Restarts lanes = new Restarts(XOR.architecture(), BARE_LANES);
    for (int r = 0; r < BARE_LANES; r++) {
      lanes.setParameters(r, XOR.withSeed(1 + r).initialParameters(dataset));
    }
    return cost(() -> {
      for (int k = 0; k < (SEEDS / BARE_LANES) * STEPS; k++) lanes.step(samples, train, 0.5);
      return lanes.parameters(0).weight(0, 0, 0);
    });
  }

  private static Cost study(Studies studies) {
    return cost(() -> {
      RecordingStudy<RestartTask.Found> heard = new RecordingStudy<>();
      studies.start("benchmark", new RestartPlan(XOR, SEEDS, STEPS, 0.1).tasks(), heard);
      try {
        if (!heard.end().equals("done")) throw new IllegalStateException("the study failed");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return heard.results.size();
    });
  }

  private static Cost cost(DoubleSupplier work) {
    long clock = System.nanoTime();
    long processor = PROCESS.getProcessCpuTime();
    double witness = work.getAsDouble();
    if (!Double.isFinite(witness)) throw new IllegalStateException("nothing was computed");
    return new Cost(
      (System.nanoTime() - clock) / 1e9,
      (PROCESS.getProcessCpuTime() - processor) / 1e9
    );
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
