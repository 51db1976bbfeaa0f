package symmetry.training;

import java.util.Arrays;
import symmetry.data.Dataset;
import symmetry.engine.Activation;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;

/** Both passes of one draw, in plain loops. */
final class StartDraw {

  private static final int SAMPLES = 24;

  /** What rounding leaves of errors that cancel, as a softmax's do at equal weights, is none, however it grows below. */
  private static final double ROUNDED = 1e-14;

  final Parameters parameters;
  final Samples samples;
  final int[] train;
  /** Of the inputs, then of each hidden layer: about the common mean, and within each unit. */
  final double[] deviation;
  final double[] within;
  /** Root mean square of ∂L/∂z of each hidden layer. */
  final double[] error;
  final Origin origin;
  private final Experiment experiment;
  private final double[][] weights;

  StartDraw(Origin origin) {
    this.origin = origin;
    experiment = origin.experiment();
    Dataset dataset = origin.dataset();
    parameters = origin.parameters();
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    int depth = experiment.hidden().size();
    weights = new double[depth + 1][];
    for (int l = 0; l <= depth; l++) weights[l] = parameters.weights(l);
    deviation = new double[depth + 1];
    within = new double[depth + 1];
    error = new double[depth];
    double[][][] z = new double[depth + 1][SAMPLES][];
    double[][][] a = new double[depth + 1][SAMPLES][];
    for (int s = 0; s < SAMPLES; s++) {
      int sample = train[(s * train.length) / SAMPLES];
      a[0][s] = new double[samples.inputs()];
      for (int k = 0; k < a[0][s].length; k++) a[0][s][k] = samples.input(sample, k);
      for (int l = 0; l < depth; l++) {
        Activation f = experiment.hidden().get(l).activation();
        z[l][s] = affine(l, a[l][s]);
        a[l + 1][s] = Arrays.stream(z[l][s]).map(f::value).toArray();
      }
      z[depth][s] = affine(depth, a[depth][s]);
    }
    for (int l = 0; l <= depth; l++) measure(l, a[l]);
    double[] squares = new double[depth];
    for (int s = 0; s < SAMPLES; s++) {
      double[] delta = outputError(z[depth][s], train[(s * train.length) / SAMPLES]);
      for (int l = depth - 1; l >= 0; l--) {
        delta = back(l, delta, z[l][s], a[l + 1][s]);
        for (double d : delta) squares[l] += (d * d) / delta.length;
      }
    }
    for (int l = 0; l < depth; l++) error[l] = Math.sqrt(squares[l] / SAMPLES);
  }

  double loss() {
    Network network = new Network(experiment.architecture());
    network.setParameters(parameters);
    return network.evaluate(samples, train).loss();
  }

  private double[] affine(int layer, double[] x) {
    double[] z = parameters.biases(layer);
    double[] w = weights[layer];
    for (int u = 0; u < z.length; u++) {
      for (int k = 0; k < x.length; k++) z[u] += w[u * x.length + k] * x[k];
    }
    return z;
  }

  private double[] back(int layer, double[] above, double[] z, double[] a) {
    double[] w = weights[layer + 1];
    double[] delta = new double[z.length];
    Activation f = experiment.hidden().get(layer).activation();
    for (int u = 0; u < z.length; u++) {
      double terms = 0;
      for (int o = 0; o < above.length; o++) {
        double term = w[o * z.length + u] * above[o];
        delta[u] += term;
        terms += Math.abs(term);
      }
      if (Math.abs(delta[u]) < ROUNDED * terms) delta[u] = 0;
      delta[u] *= f.derivative(z[u], a[u]);
    }
    return delta;
  }

  /** a − y of a sigmoid or of a softmax. */
  private double[] outputError(double[] logits, int sample) {
    double largest = Arrays.stream(logits).max().orElseThrow();
    double sum = Arrays.stream(logits)
      .map(v -> Math.exp(v - largest))
      .sum();
    double[] error = new double[logits.length];
    for (int o = 0; o < error.length; o++) {
      double answer =
        error.length == 1 ? 1 / (1 + Math.exp(-logits[o])) : Math.exp(logits[o] - largest) / sum;
      error[o] = answer - samples.target(sample, o);
    }
    return error;
  }

  private void measure(int place, double[][] values) {
    int units = values[0].length;
    double all = Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElseThrow();
    for (int u = 0; u < units; u++) {
      double mean = 0;
      for (double[] row : values) mean += row[u] / SAMPLES;
      for (double[] row : values) {
        deviation[place] += (row[u] - all) * (row[u] - all);
        within[place] += (row[u] - mean) * (row[u] - mean);
      }
    }
    deviation[place] = Math.sqrt(deviation[place] / units / SAMPLES);
    within[place] = Math.sqrt(within[place] / units / (SAMPLES - 1));
  }
}
