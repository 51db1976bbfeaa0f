package symmetry.engine;

import java.util.Arrays;

/**
 * Many networks of one architecture trained side by side by plain gradient descent. A restart has the
 * same operations in the same order, and the same bits, as a {@link Network} that runs alone.
 *
 * <p>Mutable; confined to one thread at a time. A step allocates nothing.
 */
public final class Restarts {

  private final Architecture architecture;
  private final Replicas replicas;

  /** Inputs and targets of each restart. */
  private final double[][] x;
  private final double[][] y;

  /** Where all have the same, the indices of those meant. */
  private final int[][] only = new int[1][];

  /** η of each part of the parameters. */
  private final double[] rates;

  /** So many networks, all parameters zero. */
  public Restarts(Architecture architecture, int count) {
    if (count < 1) throw new IllegalArgumentException("count must be at least 1: " + count);
    this.architecture = architecture;
    replicas = Kernels.best().replicas(architecture, count);
    x = new double[count][];
    y = new double[count][];
    rates = new double[2 * architecture.layers()];
  }

  /** How many networks. */
  public int count() {
    return x.length;
  }

  /** The parameters of one restart as they are now. */
  public Parameters parameters(int restart) {
    double[] values = new double[architecture.parameterCount()];
    replicas.store(restart, values);
    return new Parameters(architecture, values);
  }

  /** Replaces the parameters of one restart. */
  public void setParameters(int restart, Parameters parameters) {
    parameters.requireFits(architecture);
    replicas.load(restart, parameters.values());
  }

  /** One step of every restart on the same batch of the same samples. */
  public void step(Samples samples, int[] batch, double learningRate) {
    share(samples, batch);
    step(only, learningRate);
  }

  /** One step of every restart on data of its own, batches of one length. */
  public void step(Samples[] samples, int[][] batches, double learningRate) {
    turnTo(samples);
    step(batches, learningRate);
  }

  private void step(int[][] batches, double learningRate) {
    TrainingRule.PLAIN.rates(architecture, learningRate, rates);
    replicas.step(x, y, batches, rates);
  }

  /**
   * The loss of every restart on the same samples, to the bits of {@link Network#evaluate}.
   *
   * @param losses mean per sample, {@code [count]}, written
   */
  public void losses(Samples samples, int[] indices, double[] losses) {
    share(samples, indices);
    replicas.losses(x, y, only, losses);
  }

  /** The same for each restart on data of its own, as many samples for all. */
  public void losses(Samples[] samples, int[][] indices, double[] losses) {
    turnTo(samples);
    replicas.losses(x, y, indices, losses);
  }

  private void share(Samples samples, int[] indices) {
    Arrays.fill(x, samples.x);
    Arrays.fill(y, samples.y);
    only[0] = indices;
  }

  private void turnTo(Samples[] samples) {
    for (int r = 0; r < x.length; r++) {
      x[r] = samples[r].x;
      y[r] = samples[r].y;
    }
  }
}
