package symmetry.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Architecture.Hidden;

/** Prints how many bytes the steps of three kinds of training allocate once they are compiled. */
public final class Allocation {

  private static final int STEPS = 200;

  /** By then the JIT is long done, even on a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  public static void main(String[] arguments) {
    Scenario dropping = Scenario.all().getLast();
    Hidden eight = new Hidden(8, Activation.TANH);
    Architecture narrow = new Architecture(2, List.of(eight, eight), 1, Loss.TANH_MSE);
    Scenario plain = new Scenario(narrow, TrainingRule.PLAIN, 10, 1);
    List<Long> bytes = new ArrayList<>();
    for (Scenario scenario : List.of(dropping, plain)) {
      Network network = new Network(scenario.architecture(), scenario.rule());
      network.setParameters(scenario.start());
      Samples samples = scenario.samples();
      int[] batch = scenario.indices(0);
      bytes.add(ofCompiled(() -> network.step(samples, batch, 0.01)));
    }
    Restarts restarts = new Restarts(narrow, 16);
    Samples samples = plain.samples();
    int[] batch = plain.indices(0);
    bytes.add(ofCompiled(() -> restarts.step(samples, batch, 0.01)));
    System.out.println(bytes);
  }

  /** Vectors are objects until the JIT has compiled the kernels, so the best of many rounds counts. */
  private static long ofCompiled(Runnable step) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long fewest = Long.MAX_VALUE;
    while (fewest > 0 && System.nanoTime() < end) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int s = 0; s < STEPS; s++) step.run();
      fewest = Math.min(fewest, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return fewest;
  }
}
