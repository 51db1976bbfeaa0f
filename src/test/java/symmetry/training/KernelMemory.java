package symmetry.training;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Restarts;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

/**
 * Asks for networks of one architecture after the other, none twice and for few steps each, as requests
 * with random widths do, and prints how much metaspace is in use and how many classes there are after
 * GC. The 5,000 of the documentation:
 * {@code java @jvm.options -cp target/test-classes:target/classes:…
 * symmetry.training.KernelMemory 500 5000}.
 */
public final class KernelMemory {

  private static final int STEPS = 20;
  private static final int RESTARTS = 16;
  private static final String LINK =
    "v=1&data=circle&samples=60&hidden=%d-%d-%d&init=glorot-normal&batch=10&lr=0.01";

  private KernelMemory() {}

  /**
   * Prints what is in use each time so many more have been asked for; last, the first and the last
   * kilobytes of metaspace.
   *
   * @param arguments so many, and how many in all
   */
  public static void main(String[] arguments) {
    int every = Integer.parseInt(arguments[0]);
    int all = Integer.parseInt(arguments[1]);
    List<Long> kilobytes = new ArrayList<>();
    for (int k = 1; k <= all; k++) {
      ask(Links.experiment(LINK.formatted(1 + (k % 61), 1 + (k % 59), 1 + (k % 17))));
      if (k % every != 0) continue;
      System.gc();
      kilobytes.add(metaspace() / 1024);
      int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
      System.out.printf("%d: %,d kB, %,d classes%n", k, kilobytes.getLast(), classes);
    }
    System.out.println(kilobytes.getFirst() + " " + kilobytes.getLast());
  }

  private static void ask(Experiment experiment) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(STEPS);
    Restarts restarts = new Restarts(experiment.architecture(), RESTARTS);
    Samples samples = trainer.dataset().samples(experiment.loss());
    int[] batch = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 };
    for (int s = 0; s < STEPS; s++) restarts.step(samples, batch, 0.01);
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans()
      .stream()
      .filter(pool -> pool.getName().equals("Metaspace"))
      .mapToLong(pool -> pool.getUsage().getUsed())
      .sum();
  }
}
