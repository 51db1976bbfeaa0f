package symmetry.engine;

import java.util.Arrays;

/** One network after the other, by one pass. */
final class PlainReplicas implements Replicas {

  private final Sweep sweep;

  /** Of each replica. */
  private final double[][] parameters;

  /** η of each layer. */
  private final double[] rates;

  PlainReplicas(Architecture architecture, int count, Pass pass) {
    sweep = new Sweep(architecture, TrainingRule.PLAIN, pass);
    parameters = new double[count][architecture.parameterCount()];
    rates = new double[architecture.layers()];
  }

  @Override
  public void load(int replica, double[] from) {
    System.arraycopy(from, 0, parameters[replica], 0, from.length);
  }

  @Override
  public void store(int replica, double[] to) {
    System.arraycopy(parameters[replica], 0, to, 0, to.length);
  }

  @Override
  public void step(double[] x, double[] y, int[] batch, double learningRate) {
    for (int r = 0; r < parameters.length; r++) step(r, x, y, batch, learningRate);
  }

  @Override
  public void step(double[][] x, double[][] y, int[][] batches, double learningRate) {
    for (int r = 0; r < parameters.length; r++) step(r, x[r], y[r], batches[r], learningRate);
  }

  private void step(int replica, double[] x, double[] y, int[] batch, double learningRate) {
    Arrays.fill(rates, learningRate);
    sweep.pass().load(parameters[replica]);
    sweep.pass().learn(x, y, batch, rates, rates);
    sweep.pass().store(parameters[replica]);
  }

  @Override
  public void losses(double[] x, double[] y, int[] indices, double[] mean) {
    for (int r = 0; r < parameters.length; r++) mean[r] = loss(r, x, y, indices);
  }

  @Override
  public void losses(double[][] x, double[][] y, int[][] indices, double[] mean) {
    for (int r = 0; r < parameters.length; r++) mean[r] = loss(r, x[r], y[r], indices[r]);
  }

  private double loss(int replica, double[] x, double[] y, int[] indices) {
    sweep.pass().load(parameters[replica]);
    return sweep.evaluate(x, y, indices).loss();
  }
}
