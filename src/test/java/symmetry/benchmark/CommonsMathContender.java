package symmetry.benchmark;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DefaultRealMatrixChangingVisitor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/** The same maths with commons-math3's matrices, whose operations return new ones. */
final class CommonsMathContender implements Contender {

  private final Workload workload;
  private final int layers;
  private final RealMatrix[] weights;
  private final double[][] biases;
  private final RealMatrix[] activations;
  private final RealMatrix[] inputs = new RealMatrix[Workload.BATCHES];
  private final RealMatrix[] targets = new RealMatrix[Workload.BATCHES];
  private int next;

  CommonsMathContender(Workload workload) {
    this.workload = workload;
    int[] widths = workload.widths;
    layers = widths.length - 1;
    weights = new RealMatrix[layers];
    biases = new double[layers][];
    activations = new RealMatrix[layers + 1];
    Parameters start = workload.start();
    for (int l = 0; l < layers; l++) {
      weights[l] = MatrixUtils.createRealMatrix(widths[l + 1], widths[l]);
      for (int o = 0; o < widths[l + 1]; o++) {
        for (int i = 0; i < widths[l]; i++) weights[l].setEntry(o, i, start.weight(l, o, i));
      }
      biases[l] = start.biases(l);
    }
    Samples samples = workload.samples();
    for (int q = 0; q < Workload.BATCHES; q++) {
      double[][] x = new double[workload.batch][widths[0]];
      double[][] y = new double[workload.batch][widths[layers]];
      for (int b = 0; b < workload.batch; b++) {
        int s = q * workload.batch + b;
        for (int i = 0; i < x[b].length; i++) x[b][i] = samples.input(s, i);
        for (int o = 0; o < y[b].length; o++) y[b][o] = samples.target(s, o);
      }
      inputs[q] = new Array2DRowRealMatrix(x, false);
      targets[q] = new Array2DRowRealMatrix(y, false);
    }
  }

  @Override
  public void step() {
    activations[0] = inputs[next];
    for (int l = 0; l < layers; l++) {
      RealMatrix z = activations[l].multiply(weights[l].transpose());
      activations[l + 1] = activate(z, biases[l], l == layers - 1);
    }
    RealMatrix error = activations[layers].subtract(targets[next]);
    if (!workload.isClassification()) differentiate(activations[layers], error);
    double rate = Workload.LEARNING_RATE / workload.batch;
    for (int l = layers - 1; l >= 0; l--) {
      RealMatrix gradient = error.transpose().multiply(activations[l]);
      for (int b = 0; b < workload.batch; b++) {
        for (int o = 0; o < biases[l].length; o++) biases[l][o] -= rate * error.getEntry(b, o);
      }
      RealMatrix below = l == 0 ? error : error.multiply(weights[l]);
      if (l > 0) differentiate(activations[l], below);
      weights[l] = weights[l].subtract(gradient.scalarMultiply(rate));
      error = below;
    }
    next = (next + 1) % Workload.BATCHES;
  }

  private RealMatrix activate(RealMatrix z, double[] bias, boolean last) {
    double[][] rows = z.getData();
    for (double[] row : rows) {
      for (int o = 0; o < row.length; o++) row[o] += bias[o];
      if (workload.isClassification() && last) softmax(row);
      else apply(workload.isClassification() ? v -> Math.max(v, 0) : Math::tanh, row);
    }
    return new Array2DRowRealMatrix(rows, false);
  }

  private static void apply(UnivariateFunction f, double[] row) {
    for (int o = 0; o < row.length; o++) row[o] = f.value(row[o]);
  }

  private static void softmax(double[] row) {
    double max = row[0];
    for (double v : row) max = Math.max(max, v);
    double sum = 0;
    for (int o = 0; o < row.length; o++) sum += row[o] = Math.exp(row[o] - max);
    for (int o = 0; o < row.length; o++) row[o] /= sum;
  }

  private void differentiate(RealMatrix a, RealMatrix error) {
    error.walkInOptimizedOrder(
      new DefaultRealMatrixChangingVisitor() {
        @Override
        public double visit(int row, int column, double value) {
          double v = a.getEntry(row, column);
          if (workload.isClassification()) return v > 0 ? value : 0;
          return value * (1 - v * v);
        }
      }
    );
  }

  @Override
  public double witness() {
    return weights[0].getEntry(0, 0);
  }
}
