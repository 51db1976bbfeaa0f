package symmetry.training;

import org.apache.commons.math3.special.Erf;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/**
 * A forward and a backward pass of a test's own over the training split: derivatives as textbooks have them, errors of
 * a matched loss as softmax or sigmoid minus target. Shares nothing with the engine but f and the order of sums.
 *
 * @param errors {@code [layer][sample][unit]}: δ = ∂L/∂z
 * @param slopes {@code [layer][sample][unit]} of hidden layers: f′(z)
 * @param z {@code [layer][sample][unit]}
 */
record Backward(double[][][] errors, double[][][] slopes, double[][][] z) {
  static Backward of(Snapshot snapshot) {
    Parameters p = snapshot.parameters();
    Architecture shape = p.architecture();
    Loss loss = snapshot.experiment().loss();
    Samples samples = snapshot.dataset().samples(loss);
    int[] train = snapshot.dataset().train();
    int layers = shape.layers();
    double[][][] errors = new double[layers][train.length][];
    double[][][] slopes = new double[layers - 1][train.length][];
    double[][][] sums = new double[layers][train.length][];
    double[][] w = new double[layers][];
    double[][] b = new double[layers][];
    for (int l = 0; l < layers; l++) {
      w[l] = p.weights(l);
      b[l] = p.biases(l);
    }
    for (int s = 0; s < train.length; s++) {
      double[] a = new double[shape.inputs()];
      for (int i = 0; i < a.length; i++) a[i] = samples.input(train[s], i);
      for (int l = 0; l < layers; l++) {
        double[] z = new double[shape.fanOut(l)];
        for (int o = 0; o < z.length; o++) {
          z[o] = b[l][o];
          for (int i = 0; i < a.length; i++) z[o] = Math.fma(w[l][o * a.length + i], a[i], z[o]);
        }
        sums[l][s] = z;
        if (l == layers - 1) break;
        Activation f = shape.activation(l);
        a = new double[z.length];
        slopes[l][s] = new double[z.length];
        for (int o = 0; o < z.length; o++) {
          a[o] = f.value(z[o]);
          slopes[l][s][o] = slope(f, z[o]);
        }
      }
      double[] answers = answers(sums[layers - 1][s], loss);
      errors[layers - 1][s] = new double[answers.length];
      for (int k = 0; k < answers.length; k++) {
        errors[layers - 1][s][k] = answers[k] - samples.target(train[s], k);
      }
      for (int l = layers - 2; l >= 0; l--) {
        double[] above = errors[l + 1][s];
        double[] error = new double[shape.fanOut(l)];
        for (int u = 0; u < error.length; u++) {
          for (int o = 0; o < above.length; o++) error[u] +=
            w[l + 1][o * error.length + u] * above[o];
          error[u] *= slopes[l][s][u];
        }
        errors[l][s] = error;
      }
    }
    return new Backward(errors, slopes, sums);
  }

  /** Root mean square error of a layer. */
  double rms(int layer) {
    double max = 0;
    for (double[] sample : errors[layer]) for (double e : sample) max = Math.max(max, Math.abs(e));
    if (max == 0) return 0;
    double sum = 0;
    int count = 0;
    for (double[] sample : errors[layer]) {
      for (double e : sample) {
        sum += (e / max) * (e / max);
        count++;
      }
    }
    return max * Math.sqrt(sum / count);
  }

  /** Whether what a layer has of the error is only what sums of errors that cancel leave, here or further on. */
  boolean isCancelled(int layer, Parameters p) {
    for (int l = layer; l < slopes.length; l++) {
      double[] w = p.weights(l + 1);
      int units = slopes[l][0].length;
      double most = 0;
      for (int s = 0; s < slopes[l].length; s++) {
        double[] above = errors[l + 1][s];
        for (int o = 0; o < above.length; o++) {
          for (int u = 0; u < units; u++) {
            most = Math.max(most, Math.abs(w[o * units + u] * above[o] * slopes[l][s][u]));
          }
        }
      }
      if (rms(l) < 1e-13 * most) return true;
    }
    return false;
  }

  /** Largest gradient of a layer's weights, did all samples pull the same way: mean |δ·a|. */
  double pull(int layer, Snapshot snapshot) {
    Samples samples = snapshot.dataset().samples(snapshot.experiment().loss());
    int[] train = snapshot.dataset().train();
    Architecture shape = snapshot.parameters().architecture();
    double max = 0;
    for (int u = 0; u < shape.fanOut(layer); u++) {
      for (int i = 0; i < shape.fanIn(layer); i++) {
        double sum = 0;
        for (int s = 0; s < train.length; s++) {
          double read =
            layer == 0
              ? samples.input(train[s], i)
              : shape.activation(layer - 1).value(z[layer - 1][s][i]);
          sum += Math.abs(errors[layer][s][u] * read);
        }
        max = Math.max(max, sum / train.length);
      }
    }
    return max;
  }

  /** What the last hidden layer's units differ by from sample to sample, as a share of what the inputs do. */
  double left(Snapshot snapshot) {
    Samples samples = snapshot.dataset().samples(snapshot.experiment().loss());
    int[] train = snapshot.dataset().train();
    int last = slopes.length - 1;
    Activation f = snapshot.parameters().architecture().activation(last);
    return (
      within(z[last][0].length, (s, k) -> f.value(z[last][s][k])) /
      within(samples.inputs(), (s, k) -> samples.input(train[s], k))
    );
  }

  private double within(int units, Entry values) {
    double squares = 0;
    for (int k = 0; k < units; k++) {
      int unit = k;
      double spread = spread(z[0].length, 1, (s, _) -> values.at(s, unit));
      squares += (spread * spread) / units;
    }
    return Math.sqrt(squares);
  }

  /** Share of the output's error that is there in a layer. */
  double arrives(int layer) {
    double output = rms(errors.length - 1);
    return output == 0 ? 0 : rms(layer) / output;
  }

  double largestSlope(int layer) {
    double max = 0;
    for (double[] sample : slopes[layer]) for (double s : sample) max = Math.max(max, Math.abs(s));
    return max;
  }

  /** Whether derivatives are rounding: where they are next to zero, or z has few digits left. */
  boolean isRounding() {
    for (int l = 0; l < slopes.length; l++) {
      double[] range = rangeOfZ(l);
      boolean huge = !(Math.max(Math.abs(range[0]), Math.abs(range[1])) < 1e10);
      if (huge || largestSlope(l) < 1e-4) return true;
    }
    return false;
  }

  /** Smallest and largest z. */
  double[] rangeOfZ(int layer) {
    double[] range = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
    for (double[] sample : z[layer]) {
      for (double v : sample) {
        range[0] = Math.min(range[0], v);
        range[1] = Math.max(range[1], v);
      }
    }
    return range;
  }

  double smallestSize(int layer) {
    double min = Double.POSITIVE_INFINITY;
    for (double[] sample : z[layer]) for (double v : sample) min = Math.min(min, Math.abs(v));
    return min;
  }

  double largestActivation(int layer, Architecture shape) {
    double max = 0;
    for (double[] sample : z[layer]) {
      for (double v : sample) max = Math.max(max, Math.abs(shape.activation(layer).value(v)));
    }
    return max;
  }

  /** Standard deviation of the inputs. */
  static double spreadOfInputs(Snapshot snapshot) {
    Samples samples = snapshot.dataset().samples(snapshot.experiment().loss());
    int[] train = snapshot.dataset().train();
    return spread(train.length, samples.inputs(), (s, k) -> samples.input(train[s], k));
  }

  /** Standard deviation of the activations of the hidden layer in which it is largest. */
  double widestSpread(Architecture shape) {
    double most = 0;
    for (int l = 0; l < shape.layers() - 1; l++) {
      Activation f = shape.activation(l);
      double[][] sums = z[l];
      most = Math.max(most, spread(sums.length, shape.fanOut(l), (s, k) -> f.value(sums[s][k])));
    }
    return most;
  }

  private interface Entry {
    double at(int sample, int unit);
  }

  private static double spread(int samples, int units, Entry values) {
    double mean = 0;
    double count = (double) samples * units;
    for (int s = 0; s < samples; s++) for (int k = 0; k < units; k++) mean +=
      values.at(s, k) / count;
    double square = 0;
    for (int s = 0; s < samples; s++) {
      for (int k = 0; k < units; k++) {
        double off = values.at(s, k) - mean;
        square += (off * off) / count;
      }
    }
    return Math.sqrt(square);
  }

  /** f′(z), from z alone. */
  private static double slope(Activation f, double z) {
    return switch (f) {
      case LINEAR -> 1;
      case SIGMOID -> 1 / (2 + Math.exp(z) + Math.exp(-z));
      case TANH -> 1 / (Math.cosh(z) * Math.cosh(z));
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : 0.01;
      // As the network has it, a + λα, which is rounded to 0 far below 0: no error comes there.
      case ELU -> z > 0 ? 1 : f.value(z) + 1;
      case SELU -> z > 0 ? 1.0507009873554805 : f.value(z) + 1.7580993408473766;
      case GELU -> 0.5 * (1 + Erf.erf(z / Math.sqrt(2))) +
        (z * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
      case SILU -> {
        double sigma = 1 / (1 + Math.exp(-z));
        yield sigma * (1 + z * (1 - sigma));
      }
      case SOFTPLUS -> 1 / (1 + Math.exp(-z));
      case SINE -> Math.cos(z);
      case GAUSSIAN -> -2 * z * Math.exp(-z * z);
    };
  }

  private static double[] answers(double[] z, Loss loss) {
    double[] a = new double[z.length];
    switch (loss) {
      case SIGMOID_BCE -> {
        for (int k = 0; k < z.length; k++) a[k] = 1 / (1 + Math.exp(-z[k]));
      }
      case SOFTMAX_CE -> {
        double max = z[0];
        for (double v : z) max = Math.max(max, v);
        double sum = 0;
        for (int k = 0; k < z.length; k++) sum += a[k] = Math.exp(z[k] - max);
        for (int k = 0; k < z.length; k++) a[k] /= sum;
      }
      case LINEAR_MSE -> a = z.clone();
      case TANH_MSE, SIGMOID_MSE -> throw new IllegalArgumentException("not a matched loss");
    }
    return a;
  }
}
