package symmetry.study;

import java.util.Arrays;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/** Plain full-batch steps with a learning rate of its own for each parameter, of either sign or 0. */
final class RatedDescent {

  private final Network network;
  private final Samples samples;
  private final int[] batch;
  private final double[] rates;

  /**
   * @param rates laid out like the parameters; taken over
   */
  RatedDescent(Network network, Samples samples, int[] batch, double[] rates) {
    this.network = network;
    this.samples = samples;
    this.batch = batch;
    this.rates = rates;
  }

  /** The same rate for all. */
  static double[] rates(Parameters parameters, double rate) {
    double[] rates = new double[parameters.architecture().parameterCount()];
    Arrays.fill(rates, rate);
    return rates;
  }

  void step() {
    double[] gradient = network.gradient(samples, batch).toArray();
    double[] w = network.parameters().toArray();
    for (int k = 0; k < w.length; k++) w[k] = Math.fma(-rates[k], gradient[k], w[k]);
    network.setParameters(new Parameters(network.architecture(), w));
  }

  double loss() {
    return network.evaluate(samples, batch).loss();
  }
}
