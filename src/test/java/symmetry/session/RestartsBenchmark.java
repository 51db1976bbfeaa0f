package symmetry.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import symmetry.data.Dataset;
import symmetry.engine.Restarts;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartTask;

/**
 * 10,000 restarts of XOR by a 2-2-1 tanh network, 2,000 steps each, as a study on one thread and on
 * two, beside the bare lanes of the engine. Medians of interleaved rounds; on a shared machine only the
 * ratios mean something.
 */
public final class RestartsBenchmark {

  private static final int ROUNDS = 5;
  private static final int SEEDS = 10_000;
  private static final int STEPS = 2_000;
  private static final int BARE_LANES = 16;
  private static final Experiment XOR = Link.parse(
    "v=1&data=xor-signed&hidden=2&init=glorot-uniform&loss=tanh-mse&lr=0.5"
  )
    .link()
    .experiment();

  private RestartsBenchmark() {}

  public static void main(String[] arguments) {
    Studies one = new Studies(1, () -> 0);
    Studies two = new Studies(2, () -> 0);
    double[][] seconds = new double[3][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      double[] taken = { bare(), study(one), study(two) };
      for (int k = 0; k < taken.length && round >= 0; k++) seconds[k][round] = taken[k];
    }
    one.stop();
    two.stop();
    double bare = median(seconds[0]);
    double single = median(seconds[1]);
    double dual = median(seconds[2]);
    double restartSteps = (double) SEEDS * STEPS;
    line(
      "%,d restarts of XOR, 2-2-1 tanh, %,d steps each; medians of %d rounds",
      SEEDS,
      STEPS,
      ROUNDS
    );
    line(
      "bare engine lanes, 1 thread  %6.2f s  %6.1f ns a restart-step",
      bare,
      (bare / restartSteps) * 1e9
    );
    line("study, 1 thread              %6.2f s  %6.1f ns", single, (single / restartSteps) * 1e9);
    line("study, 2 threads             %6.2f s  %6.1f ns", dual, (dual / restartSteps) * 1e9);
    line("study to bare lanes, 1 thread   %.2f (at most 1.3)", single / bare);
    line("2 threads to 1                  %.2f times as fast (at least 1.6)", single / dual);
  }

  /** Steps only: no start, no looks, nobody told. */
  private static double bare() {
    Dataset dataset = Dataset.of(XOR.data(), 1);
    Samples samples = dataset.samples(XOR.loss());
    int[] train = dataset.train();
    Restarts lanes = new Restarts(XOR.architecture(), BARE_LANES);
    for (int r = 0; r < BARE_LANES; r++) {
      lanes.setParameters(r, XOR.withSeed(1 + r).initialParameters(dataset));
    }
    return seconds(() -> {
      for (int k = 0; k < (SEEDS / BARE_LANES) * STEPS; k++) lanes.step(samples, train, 0.5);
      return lanes.parameters(0).weight(0, 0, 0);
    });
  }

  private static double study(Studies studies) {
    return seconds(() -> {
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

  private static double seconds(DoubleSupplier work) {
    long start = System.nanoTime();
    double witness = work.getAsDouble();
    if (!Double.isFinite(witness)) throw new IllegalStateException("nothing was computed");
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return DoubleStream.of(values)
      .skip(values.length / 2)
      .findFirst()
      .orElseThrow();
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
