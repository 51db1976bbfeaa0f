package symmetry.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a step is computed by: found as a service, so that nobody depends on the room with the kernels.
 * Every implementation gives the same bits: each result is one chain of
 * operations in the order stated, and only independent results are ever computed side by side.
 */
public interface Kernels {
  /** Which implementation the system property {@value} asks for: 64, 128, 256, 512 bits or off. */
  String LANES = "symmetry.lanes";

  /** The fastest implementation for this JVM, chosen once. */
  static Kernels best() {
    return KernelChoice.BEST;
  }

  /** Whether this JVM was started with what they need. */
  boolean runsHere();

  /** What it is, for a log or a label. */
  String name();

  /**
   * A layer of a network.
   *
   * @param below whose error it computes; of the same kernels
   */
  Layer layer(Place place, @Nullable Layer below);

  /** How many restarts make a group of {@link #replicas}. */
  int restartsAtOnce();

  /**
   * A layer of many restarts.
   *
   * @param groups of how many groups
   * @param below whose activations it reads and whose error it computes; of the same kernels
   */
  Replicas replicas(Place place, int groups, @Nullable Replicas below);
}
