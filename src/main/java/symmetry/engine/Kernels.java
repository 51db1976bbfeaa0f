package symmetry.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a step is computed by. Every implementation gives the same bits: each result is one chain of
 * operations in the order stated, and only independent results are ever computed side by side.
 */
interface Kernels {
  /** Which implementation the system property {@value} asks for: 64, 128, 256, 512 bits or off. */
  String LANES = "symmetry.lanes";

  /** The fastest implementation for this JVM, chosen once. */
  static Kernels best() {
    return KernelChoice.BEST;
  }

  /** What it is, for a log or a label. */
  String name();

  /**
   * A layer of a network.
   *
   * @param below whose error it computes; of the same kernels
   */
  Layer layer(Place place, @Nullable Layer below);

  /** How many restarts {@link #replicas} hold. */
  int restartsAtOnce();

  /**
   * A layer of several restarts.
   *
   * @param below whose activations it reads and whose error it computes; of the same kernels
   */
  Replicas replicas(Place place, @Nullable Replicas below);
}
