package symmetry.benchmark;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/** The same maths with EJML, as its users would write it well: one row a sample, results reused. */
final class EjmlContender implements Contender {

  private final Workload workload;
  private final int layers;
  private final DMatrixRMaj[] weights;
  private final DMatrixRMaj[] biases;
  private final DMatrixRMaj[] gradients;
  private final DMatrixRMaj[] activations;
  private final DMatrixRMaj[] errors;
  private final DMatrixRMaj[] inputs = new DMatrixRMaj[Workload.BATCHES];
  private final DMatrixRMaj[] targets = new DMatrixRMaj[Workload.BATCHES];
  private int next;

  EjmlContender(Workload workload) {
    this.workload = workload;
    int[] widths = workload.widths;
    int batch = workload.batch;
    layers = widths.length - 1;
    weights = new DMatrixRMaj[layers];
    biases = new DMatrixRMaj[layers];
    gradients = new DMatrixRMaj[layers];
    activations = new DMatrixRMaj[layers + 1];
    errors = new DMatrixRMaj[layers];
    Parameters start = workload.start();
    for (int l = 0; l < layers; l++) {
      weights[l] = DMatrixRMaj.wrap(widths[l + 1], widths[l], start.weights(l));
      biases[l] = DMatrixRMaj.wrap(1, widths[l + 1], start.biases(l));
      gradients[l] = new DMatrixRMaj(widths[l + 1], widths[l]);
      activations[l + 1] = new DMatrixRMaj(batch, widths[l + 1]);
      errors[l] = new DMatrixRMaj(batch, widths[l + 1]);
    }
    Samples samples = workload.samples();
    for (int q = 0; q < Workload.BATCHES; q++) {
      inputs[q] = new DMatrixRMaj(batch, widths[0]);
      targets[q] = new DMatrixRMaj(batch, widths[layers]);
      for (int b = 0; b < batch; b++) {
        int s = q * batch + b;
        for (int i = 0; i < widths[0]; i++) inputs[q].set(b, i, samples.input(s, i));
        for (int o = 0; o < widths[layers]; o++) targets[q].set(b, o, samples.target(s, o));
      }
    }
  }

  @Override
  public void step() {
    activations[0] = inputs[next];
    for (int l = 0; l < layers; l++) {
      CommonOps_DDRM.multTransB(activations[l], weights[l], activations[l + 1]);
      activate(activations[l + 1].data, biases[l].data, l == layers - 1);
    }
    outputError(activations[layers].data, targets[next].data, errors[layers - 1].data);
    for (int l = layers - 1; l >= 0; l--) {
      CommonOps_DDRM.multTransA(errors[l], activations[l], gradients[l]);
      if (l > 0) {
        CommonOps_DDRM.mult(errors[l], weights[l], errors[l - 1]);
        differentiate(activations[l].data, errors[l - 1].data);
      }
      double rate = -Workload.LEARNING_RATE / workload.batch;
      CommonOps_DDRM.addEquals(weights[l], rate, gradients[l]);
      addColumnSums(rate, errors[l].data, biases[l].data);
    }
    next = (next + 1) % Workload.BATCHES;
  }

  private void activate(double[] z, double[] bias, boolean last) {
    for (int k = 0; k < z.length; ) {
      for (int o = 0; o < bias.length; o++, k++) z[k] += bias[o];
    }
    if (workload.isClassification()) {
      if (last) softmax(z, bias.length);
      else for (int k = 0; k < z.length; k++) z[k] = Math.max(z[k], 0);
    } else {
      for (int k = 0; k < z.length; k++) z[k] = Math.tanh(z[k]);
    }
  }

  private static void softmax(double[] z, int width) {
    for (int at = 0; at < z.length; at += width) {
      double max = z[at];
      for (int k = at; k < at + width; k++) max = Math.max(max, z[k]);
      double sum = 0;
      for (int k = at; k < at + width; k++) sum += z[k] = Math.exp(z[k] - max);
      for (int k = at; k < at + width; k++) z[k] /= sum;
    }
  }

  private void outputError(double[] a, double[] y, double[] error) {
    for (int k = 0; k < error.length; k++) error[k] = a[k] - y[k];
    if (!workload.isClassification()) differentiate(a, error);
  }

  private void differentiate(double[] a, double[] error) {
    if (workload.isClassification()) {
      for (int k = 0; k < error.length; k++) if (!(a[k] > 0)) error[k] = 0;
    } else {
      for (int k = 0; k < error.length; k++) error[k] *= 1 - a[k] * a[k];
    }
  }

  private static void addColumnSums(double rate, double[] error, double[] bias) {
    for (int k = 0; k < error.length; ) {
      for (int o = 0; o < bias.length; o++, k++) bias[o] += rate * error[k];
    }
  }

  @Override
  public double witness() {
    return weights[0].get(0, 0);
  }
}
