package symmetry.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Architecture.Hidden;

/** Prints how many bytes the steps of networks and restarts allocate once they are compiled. */
public final class Allocation {

  private static final int STEPS = 200;

  /** By then the JIT is long done, even on a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  public static void main(String[] arguments) {
    List<Long> bytes = new ArrayList<>();
    for (Optimizer optimizer : Optimizers.all()) bytes.add(ofNetwork(everything(optimizer)));
    for (int width : new int[] { 4, 8, 32, 70 }) {
      Scenario plain = plain(width);
      bytes.add(ofNetwork(plain));
      bytes.add(ofRestarts(plain));
    }
    System.out.println(bytes);
  }

  private static Scenario everything(Optimizer optimizer) {
    TrainingRule rule = TrainingRule.of(optimizer)
      .with(new Penalty(1e-4, 1e-3))
      .withDropout(List.of(0.2, 0.5), 9);
    return new Scenario(tanhAndRelu(9), rule, 10, 1);
  }

  private static Scenario plain(int width) {
    return new Scenario(tanhAndRelu(width), TrainingRule.PLAIN, 10, 1);
  }

  private static Architecture tanhAndRelu(int width) {
    List<Hidden> hidden = List.of(
      new Hidden(width, Activation.TANH),
      new Hidden(width, Activation.RELU)
    );
    return new Architecture(2, hidden, 1, Loss.SIGMOID_BCE);
  }

  private static long ofNetwork(Scenario scenario) {
    Network network = new Network(scenario.architecture(), scenario.rule());
    network.setParameters(scenario.start());
    Samples samples = scenario.samples();
    int[] batch = scenario.indices(0);
    return ofCompiled(() -> network.step(samples, batch, 0.01));
  }

  private static long ofRestarts(Scenario scenario) {
    Restarts restarts = new Restarts(scenario.architecture(), 16);
    Samples samples = scenario.samples();
    int[] batch = scenario.indices(0);
    return ofCompiled(() -> restarts.step(samples, batch, 0.01));
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
