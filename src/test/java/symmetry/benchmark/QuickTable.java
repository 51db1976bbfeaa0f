package symmetry.benchmark;

import java.util.Locale;
import java.util.stream.DoubleStream;
import symmetry.engine.Restarts;
import symmetry.engine.Samples;

/**
 * Steps a second of the engine and of EJML within seconds, for a comparison of two states of the code on a
 * machine that others use too: it counts the thread's own processor time, and is to be started with
 * {@code -Xbatch}, so that the JIT is done when the measurement begins.
 */
final class QuickTable {

  private static final int RESTARTS = 16;
  private static final double WARM_UP_SECONDS = 0.4;
  private static final double SECONDS = 0.04;
  private static final int ROUNDS = 7;

  private QuickTable() {}

  public static void main(String[] arguments) {
    for (Workload workload : Workload.values()) {
      double ejml = stepsPerSecond(new EjmlContender(workload)::step);
      print(workload, "EJML", ejml, ejml);
      print(workload, "engine", stepsPerSecond(Contender.engine(workload)::step), ejml);
      if (workload.isClassification()) continue;
      print(workload, "restarts", RESTARTS * stepsPerSecond(restarts(workload)), ejml);
    }
  }

  private static void print(Workload workload, String who, double steps, double ejml) {
    System.out.printf(Locale.ROOT, "%s %-8s %,12.0f %6.2f%n", workload, who, steps, steps / ejml);
  }

  private static Runnable restarts(Workload workload) {
    Restarts restarts = new Restarts(workload.architecture(), RESTARTS);
    for (int r = 0; r < RESTARTS; r++) restarts.setParameters(r, workload.start());
    Samples samples = workload.samples();
    int[] batch = workload.batches()[0];
    return () -> restarts.step(samples, batch, Workload.LEARNING_RATE);
  }

  /** The best of some rounds. */
  private static double stepsPerSecond(Runnable step) {
    ProcessorTime.of(step, WARM_UP_SECONDS);
    return DoubleStream.generate(() -> 1 / ProcessorTime.of(step, SECONDS))
      .limit(ROUNDS)
      .max()
      .orElseThrow();
  }
}
