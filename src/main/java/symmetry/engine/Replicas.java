package symmetry.engine;

/**
 * Many networks of one shape, each trained by plain gradient descent as if it ran alone: wherever a
 * {@link Pass} has a number there is one of every replica, which has the same operations in the same
 * order. Samples are given as there. Mutable; confined to one thread at a time.
 */
public interface Replicas {
  /** Copies all parameters of a replica in. */
  void load(int replica, double[] parameters);

  /** Copies them out. */
  void store(int replica, double[] parameters);

  /** A step of each replica on data of its own, batches of one length; or of all on the only batch. */
  void step(double[][] x, double[][] y, int[][] batches, double[] rates);

  /** The loss of each replica, written into {@code mean}, {@code [replicas]}; samples are given alike. */
  void losses(double[][] x, double[][] y, int[][] indices, double[] mean);
}
