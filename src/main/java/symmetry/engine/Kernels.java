package symmetry.engine;

import java.util.ServiceLoader;

/**
 * What a step is computed by: the plain pass, as the defaults have it, or something faster that is found
 * as a service, so that nobody depends on it. Every implementation gives the same bits: each result is
 * one chain of operations in the order of {@link PlainPass}, and only independent results are ever
 * computed side by side.
 */
public interface Kernels {
  /** Which kernels the system property {@value} asks for: 64, 128, 256, 512 bits, off or plain. */
  String LANES = "symmetry.lanes";

  /** For every machine, and what all others are held to. */
  Kernels PLAIN = new Kernels() {};

  /** The fastest implementation for this JVM, chosen once. */
  static Kernels best() {
    return Choice.BEST;
  }

  /** What it is, for a log or a label. */
  default String name() {
    return "the plain pass";
  }

  /** Both passes of a network of this shape, with dropout where the rule has it. */
  default Pass pass(Architecture architecture, TrainingRule rule) {
    return new PlainPass(architecture);
  }

  /** So many networks of one shape side by side. */
  default Replicas replicas(Architecture architecture, int count) {
    return new PlainReplicas(architecture, count, pass(architecture, TrainingRule.PLAIN));
  }

  /** Made when it is first asked for: the first in the services file. */
  final class Choice {

    private static final Kernels BEST = "plain".equals(System.getProperty(LANES))
      ? PLAIN
      : ServiceLoader.load(Kernels.class, Kernels.class.getClassLoader()).findFirst().orElse(PLAIN);

    private Choice() {}
  }
}
