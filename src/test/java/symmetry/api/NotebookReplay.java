package symmetry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.special.Erf;
import tools.jackson.databind.JsonNode;

/**
 * A run replayed from its JSON by other means than the engine's: nested arrays, one sample at a time,
 * the JDK's functions, powers instead of running products.
 */
final class NotebookReplay {

  private final double[][] x;
  private final double[][] y;
  private final String loss;
  private final List<String> activations = new ArrayList<>();
  private final List<double[][]> weights = new ArrayList<>();
  private final List<double[]> biases = new ArrayList<>();
  private final List<Boolean> biased = new ArrayList<>();
  private final String[] optimizer;
  private double rate;
  private final double l1;
  private final double l2;

  /** First and second moments, for weights with the bias as a last column. */
  private final List<double[][]> first = new ArrayList<>();

  private final List<double[][]> second = new ArrayList<>();
  private int steps;

  /**
   * @param start the reply for step 0
   */
  NotebookReplay(JsonNode start) {
    x = matrix(start.path("data").path("inputs"));
    y = matrix(start.path("data").path("targets"));
    loss = start.path("loss").stringValue();
    JsonNode training = start.path("training");
    optimizer = training.path("optimizer").stringValue().split("_");
    rate = training.path("learningRate").doubleValue();
    l1 = training.path("l1").doubleValue();
    l2 = training.path("l2").doubleValue();
    for (JsonNode layer : start.path("layers")) {
      double[][] w = matrix(layer.path("weights"));
      activations.add(layer.path("activation").stringValue());
      weights.add(w);
      biases.add(vector(layer.path("biases")));
      biased.add(!layer.path("biasInitializer").stringValue().equals("none"));
      first.add(new double[w.length][w[0].length + 1]);
      second.add(new double[w.length][w[0].length + 1]);
    }
  }

  static double[] vector(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false)
      .mapToDouble(JsonNode::doubleValue)
      .toArray();
  }

  static double[][] matrix(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
      .map(NotebookReplay::vector)
      .toArray(double[][]::new);
  }

  double[][] weights(int layer) {
    return weights.get(layer);
  }

  double[] biases(int layer) {
    return biases.get(layer);
  }

  int layers() {
    return weights.size();
  }

  /** Does what happened at a step; of rules only another learning rate. */
  void change(JsonNode change) {
    for (JsonNode event : change.path("events")) {
      String[] parts = event.stringValue().split("_");
      if (parts[1].equals("lr")) rate = Double.parseDouble(parts[2]);
    }
    for (JsonNode layer : change.path("layers")) {
      int l = layer.path("layer").intValue() - 1;
      weights.set(l, matrix(layer.path("weights")));
      biases.set(l, vector(layer.path("biases")));
    }
  }

  void step(double[] batch) {
    List<double[][]> gradient = new ArrayList<>();
    for (double[][] w : weights) gradient.add(new double[w.length][w[0].length + 1]);
    for (double sample : batch) addGradient((int) sample, gradient, batch.length);
    steps++;
    for (int l = 0; l < layers(); l++) update(l, gradient.get(l));
  }

  /** Mean loss over the samples. */
  double loss(double[] samples) {
    double sum = 0;
    for (double sample : samples) {
      double[][] z = new double[layers()][];
      double[] a = forward(x[(int) sample], z)[layers()];
      sum += lossOf(z[layers() - 1], a, y[(int) sample]);
    }
    return sum / samples.length;
  }

  private double lossOf(double[] z, double[] a, double[] target) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      double t = target[k];
      sum += switch (loss) {
        case "sigmoid-bce" -> t * Math.log1p(Math.exp(-z[k])) +
          (1 - t) * Math.log1p(Math.exp(z[k]));
        case "softmax-ce" -> t == 0 ? 0 : -t * Math.log(a[k]);
        default -> Math.pow(a[k] - t, 2) / 2;
      };
    }
    return sum;
  }

  /** Activations of the input and of each layer; z is filled in. */
  private double[][] forward(double[] input, double[][] z) {
    double[][] a = new double[layers() + 1][];
    a[0] = input;
    for (int l = 0; l < layers(); l++) {
      double[][] w = weights.get(l);
      z[l] = new double[w.length];
      a[l + 1] = new double[w.length];
      for (int o = 0; o < w.length; o++) {
        double sum = 0;
        for (int i = 0; i < w[o].length; i++) sum += w[o][i] * a[l][i];
        z[l][o] = sum + biases.get(l)[o];
      }
      for (int o = 0; o < w.length; o++) a[l + 1][o] = activation(activations.get(l), z[l], o);
    }
    return a;
  }

  private void addGradient(int sample, List<double[][]> gradient, int batchSize) {
    double[][] z = new double[layers()][];
    double[][] a = forward(x[sample], z);
    double[] above = new double[a[layers()].length];
    for (int k = 0; k < above.length; k++) {
      double error = a[layers()][k] - y[sample][k];
      boolean matched = loss.equals("sigmoid-bce") || loss.equals("softmax-ce");
      above[k] = matched ? error : error * slope(activations.getLast(), z[layers() - 1][k]);
    }
    for (int l = layers() - 1; l >= 0; l--) {
      double[][] w = weights.get(l);
      double[] below = new double[a[l].length];
      for (int o = 0; o < w.length; o++) {
        double[] row = gradient.get(l)[o];
        for (int i = 0; i < below.length; i++) {
          row[i] += (above[o] * a[l][i]) / batchSize;
          below[i] += above[o] * w[o][i];
        }
        row[below.length] += above[o] / batchSize;
      }
      if (l > 0) {
        for (int i = 0; i < below.length; i++) below[i] *= slope(
          activations.get(l - 1),
          z[l - 1][i]
        );
      }
      above = below;
    }
  }

  private void update(int layer, double[][] gradient) {
    double[][] w = weights.get(layer);
    double[] b = biases.get(layer);
    for (int o = 0; o < w.length; o++) {
      int inputs = w[o].length;
      for (int i = 0; i < inputs; i++) {
        double g = gradient[o][i] + l2 * w[o][i] + l1 * Math.signum(w[o][i]);
        w[o][i] -= rate * direction(g, first.get(layer)[o], second.get(layer)[o], i);
      }
      if (!biased.get(layer)) continue;
      double g = gradient[o][inputs];
      b[o] -= rate * direction(g, first.get(layer)[o], second.get(layer)[o], inputs);
    }
  }

  private double direction(double g, double[] m, double[] v, int at) {
    double p = optimizer.length > 1 ? Double.parseDouble(optimizer[1]) : 0;
    double q = optimizer.length > 2 ? Double.parseDouble(optimizer[2]) : 0;
    return switch (optimizer[0]) {
      case "sgd" -> g;
      case "momentum" -> m[at] = p * m[at] + g;
      case "nesterov" -> {
        m[at] = p * m[at] + g;
        yield g + p * m[at];
      }
      case "rmsprop" -> {
        v[at] = p * v[at] + (1 - p) * g * g;
        yield g / (Math.sqrt(v[at]) + q);
      }
      case "adam" -> {
        m[at] = p * m[at] + (1 - p) * g;
        v[at] = q * v[at] + (1 - q) * g * g;
        double epsilon = Double.parseDouble(optimizer[3]);
        double mean = m[at] / (1 - Math.pow(p, steps));
        double square = v[at] / (1 - Math.pow(q, steps));
        yield mean / (Math.sqrt(square) + epsilon);
      }
      default -> throw new AssertionError(optimizer[0]);
    };
  }

  private static double activation(String name, double[] layer, int unit) {
    double z = layer[unit];
    return switch (name) {
      case "linear" -> z;
      case "sigmoid" -> 1 / (1 + Math.exp(-z));
      case "tanh" -> Math.tanh(z);
      case "relu" -> z > 0 ? z : 0;
      case "leaky-relu" -> z > 0 ? z : 0.01 * z;
      case "elu" -> z > 0 ? z : Math.expm1(z);
      case "selu" -> 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * Math.expm1(z));
      case "gelu" -> z * normal(z);
      case "silu" -> z / (1 + Math.exp(-z));
      case "softplus" -> Math.log1p(Math.exp(z));
      case "sine" -> Math.sin(z);
      case "gaussian" -> Math.exp(-z * z);
      case "softmax" -> {
        double sum = 0;
        for (double other : layer) sum += Math.exp(other - z);
        yield 1 / sum;
      }
      default -> throw new AssertionError(name);
    };
  }

  private static double slope(String name, double z) {
    double s = 1 / (1 + Math.exp(-z));
    return switch (name) {
      case "linear" -> 1;
      case "sigmoid" -> s * (1 - s);
      case "tanh" -> 1 / Math.pow(Math.cosh(z), 2);
      case "relu" -> z > 0 ? 1 : 0;
      case "leaky-relu" -> z > 0 ? 1 : 0.01;
      case "elu" -> z > 0 ? 1 : Math.exp(z);
      case "selu" -> 1.0507009873554805 * (z > 0 ? 1 : 1.6732632423543772 * Math.exp(z));
      case "gelu" -> normal(z) + (z * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
      case "silu" -> s + z * s * (1 - s);
      case "softplus" -> s;
      case "sine" -> Math.cos(z);
      case "gaussian" -> -2 * z * Math.exp(-z * z);
      default -> throw new AssertionError(name);
    };
  }

  private static double normal(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }
}
