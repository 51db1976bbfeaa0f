package symmetry.engine;

/** One network after the other, by one pass. */
final class PlainReplicas implements Replicas {

  private final Pass pass;
  private final Sweep sweep;

  /** Of each replica. */
  private final double[][] parameters;

  PlainReplicas(Architecture architecture, int count, Pass pass) {
    this.pass = pass;
    sweep = new Sweep(architecture, TrainingRule.PLAIN, pass);
    parameters = new double[count][architecture.parameterCount()];
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
  public void step(double[][] x, double[][] y, int[][] batches, double[] rates) {
    for (int r = 0; r < parameters.length; r++) {
      pass.load(parameters[r]);
      pass.learn(x[r], y[r], batches[r % batches.length], rates);
      pass.store(parameters[r]);
    }
  }

  @Override
  public void losses(double[][] x, double[][] y, int[][] indices, double[] mean) {
    for (int r = 0; r < parameters.length; r++) {
      pass.load(parameters[r]);
      mean[r] = sweep.evaluate(x[r], y[r], indices[r % indices.length]).loss();
    }
  }
}
