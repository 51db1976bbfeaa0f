package symmetry.benchmark;

import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** The five shapes that are measured. W1 to W3: tanh throughout, ½MSE. W4, W5: ReLU, softmax. */
public enum Workload {
  W1(10, 920, 2, 4, 2, 1),
  W2(10, 4_960, 2, 8, 8, 1),
  W3(32, 210_944, 2, 32, 32, 1),
  W4(128, 5_734_400, 64, 64, 64, 10),
  W5(128, 52_363_264, 784, 128, 10);

  static final double LEARNING_RATE = 0.03;
  static final int BATCHES = 8;
  private static final long SEED = 1;

  final int batch;
  /** Of the matrix products of one step. */
  final double flop;
  final int[] widths;

  Workload(int batch, double flop, int... widths) {
    this.batch = batch;
    this.flop = flop;
    this.widths = widths;
  }

  boolean isClassification() {
    return widths[widths.length - 1] > 1;
  }

  Architecture architecture() {
    Activation f = isClassification() ? Activation.RELU : Activation.TANH;
    List<Hidden> hidden = new ArrayList<>();
    for (int l = 1; l < widths.length - 1; l++) hidden.add(new Hidden(widths[l], f));
    Loss loss = isClassification() ? Loss.SOFTMAX_CE : Loss.TANH_MSE;
    return new Architecture(widths[0], hidden, widths[widths.length - 1], loss);
  }

  /** Deviation 1/√fanIn, biases 0. */
  Parameters start() {
    Architecture architecture = architecture();
    double[] values = new double[architecture.parameterCount()];
    for (int l = 0; l < architecture.layers(); l++) {
      RandomStream random = new RandomStream(SEED, Purpose.WEIGHTS, l);
      double deviation = 1 / Math.sqrt(architecture.fanIn(l));
      for (int k = architecture.weightOffset(l); k < architecture.biasOffset(l); k++) {
        values[k] = deviation * random.gaussian();
      }
    }
    return new Parameters(architecture, values);
  }

  Samples samples() {
    RandomStream random = new RandomStream(SEED, Purpose.DATA, 0);
    int inputs = widths[0];
    int outputs = widths[widths.length - 1];
    int count = BATCHES * batch;
    double[] x = new double[count * inputs];
    double[] y = new double[count * outputs];
    for (int k = 0; k < x.length; k++) x[k] = random.gaussian();
    for (int s = 0; s < count; s++) {
      if (isClassification()) y[s * outputs + (s % outputs)] = 1;
      else y[s] = x[s * inputs] * x[s * inputs + 1] > 0 ? 1 : -1;
    }
    return new Samples(inputs, outputs, x, y);
  }

  /** Sample indices of each batch. */
  int[][] batches() {
    int[][] batches = new int[BATCHES][batch];
    for (int q = 0; q < BATCHES; q++) for (int b = 0; b < batch; b++) batches[q][b] = q * batch + b;
    return batches;
  }
}
