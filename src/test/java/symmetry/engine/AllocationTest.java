package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final int ROUNDS = 400;
  private static final int STEPS = 200;

  /** Vectors are objects until the JIT has compiled the kernels, so the best of many rounds counts. */
  @Test
  void aCompiledStepAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Scenario scenario = Scenario.all().getLast();
    Network network = new Network(scenario.architecture(), scenario.rule());
    network.setParameters(scenario.start());
    Samples samples = scenario.samples();
    int[] batch = scenario.indices(0);
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int s = 0; s < STEPS; s++) network.step(samples, batch, 0.01);
      fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(fewest).as("bytes of %d steps", STEPS).isZero();
  }
}
