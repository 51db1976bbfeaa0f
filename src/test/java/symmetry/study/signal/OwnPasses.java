package symmetry.study.signal;

import java.util.Random;
import symmetry.engine.Activation;
import symmetry.engine.init.Initialization;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** Both passes through a deep network's weights of a seed, in plain loops, of inputs and errors of another generator. */
final class OwnPasses {

  private static final int SAMPLES = 32;

  /** The last hidden layer's activations about their common mean ÷ the inputs. */
  private final double signal;
  /** The first hidden layer's error ÷ the last one's. */
  private final double error;
  /** Share of the last hidden layer's deviation that differs from input to input. */
  private final double apart;

  OwnPasses(DeepNetwork network, long seed) {
    Random random = new Random(seed);
    int width = network.width();
    int depth = network.depth();
    Activation f = network.activation();
    Initialization.Layer start = network.start();
    double[][] w = new double[depth + 1][];
    for (int l = 0; l <= depth; l++) {
      w[l] = start.weights().weights(width, width, new RandomStream(seed, Purpose.WEIGHTS, l));
    }
    double[][] a = normal(random, width);
    double inputs = deviation(a);
    double[][][] slopes = new double[depth][SAMPLES][width];
    for (int l = 0; l < depth; l++) {
      double[] b = start.biases().biases(width, width, new RandomStream(seed, Purpose.BIASES, l));
      double[][] next = new double[SAMPLES][width];
      for (int s = 0; s < SAMPLES; s++) {
        for (int o = 0; o < width; o++) {
          double z = b[o];
          for (int i = 0; i < width; i++) z += w[l][o * width + i] * a[s][i];
          next[s][o] = f.value(z);
          slopes[l][s][o] = f.derivative(z, next[s][o]);
        }
      }
      a = next;
    }
    signal = ratio(deviation(a), inputs);
    apart = Math.min(1, ratio(withinUnits(a), deviation(a)));
    double[][] delta = normal(random, width);
    double last = 0;
    double now = 0;
    for (int l = depth - 1; l >= 0; l--) {
      double[][] below = new double[SAMPLES][width];
      double square = 0;
      for (int s = 0; s < SAMPLES; s++) {
        for (int o = 0; o < width; o++) {
          for (int i = 0; i < width; i++) below[s][i] += w[l + 1][o * width + i] * delta[s][o];
        }
        for (int i = 0; i < width; i++) {
          below[s][i] *= slopes[l][s][i];
          square += (below[s][i] * below[s][i]) / width / SAMPLES;
        }
      }
      delta = below;
      now = Math.sqrt(square);
      if (l == depth - 1) last = now;
    }
    error = ratio(now, last);
  }

  double signal() {
    return signal;
  }

  double error() {
    return error;
  }

  double apart() {
    return apart;
  }

  private static double ratio(double end, double start) {
    if (Double.isNaN(end)) return Double.POSITIVE_INFINITY;
    return end == 0 ? 0 : end / start;
  }

  private static double[][] normal(Random random, int width) {
    double[][] values = new double[SAMPLES][width];
    for (double[] row : values) for (int k = 0; k < width; k++) row[k] = random.nextGaussian();
    return values;
  }

  private static double deviation(double[][] rows) {
    double mean = 0;
    double count = (double) rows.length * rows[0].length;
    for (double[] row : rows) for (double v : row) mean += v / count;
    double square = 0;
    for (double[] row : rows) for (double v : row) square += ((v - mean) * (v - mean)) / count;
    return Math.sqrt(square);
  }

  private static double withinUnits(double[][] rows) {
    int width = rows[0].length;
    double square = 0;
    for (int u = 0; u < width; u++) {
      double mean = 0;
      for (double[] row : rows) mean += row[u] / rows.length;
      for (double[] row : rows) {
        square += ((row[u] - mean) * (row[u] - mean)) / (rows.length - 1) / width;
      }
    }
    return Math.sqrt(square);
  }
}
