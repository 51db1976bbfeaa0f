package symmetry.clinic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetry.diagnostics.Gram;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.exact.RandomStream;

/**
 * How signal and gradient get through these very matrices, one after the other, with an activation in
 * between: {@value #SAMPLES} inputs from N(0, 1), and from the output back as many random errors. Beside it
 * mean field, which knows of each layer its σ_w and σ_b only (Schoenholz et al. 2017).
 */
public record ChainSignal(Activation activation, List<Depth> layers) {
  static final int SAMPLES = 32;

  /**
   * @param layer number in the file
   * @param signal √E[z²] over samples and units
   * @param expectedSignal the same by mean field
   * @param gradient √E[δ²], δ the derivative by z, ÷ that of the last layer
   * @param expectedGradient the same by mean field
   */
  public record Depth(
    int layer,
    double signal,
    double expectedSignal,
    double gradient,
    double expectedGradient
  ) {}

  public ChainSignal {
    layers = List.copyOf(layers);
  }

  /** Reads each matrix twice, once on the way forward and once back; keeps none. */
  static ChainSignal of(List<FileLayer> layers, Activation f) throws IOException {
    List<double[][]> preactivations = new ArrayList<>();
    List<Double> sizes = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    List<MeanField> fields = new ArrayList<>();
    double[][] a = drawn(layers.getFirst().inputs(), 4);
    double q = 1;
    for (int l = 0; l < layers.size(); l++) {
      WeightMatrix w = layers.get(l).matrix();
      double[] b = layers.get(l).biasValues();
      double[][] z = forward(w, b, a);
      preactivations.add(z);
      sizes.add(rootMeanSquare(z));
      double scale = Math.sqrt(w.squaredNorm() / w.units());
      MeanField field = new MeanField(f, scale, Spectrum.length(b) / Math.sqrt(b.length));
      double square = scale * scale;
      double bias = field.biasDeviation() * field.biasDeviation();
      q = l == 0 ? square + bias : q < 1e12 ? field.length(q) : Double.POSITIVE_INFINITY;
      expected.add(Math.sqrt(q));
      fields.add(field);
      a = activated(z, f);
    }
    int last = layers.size() - 1;
    double[][] delta = drawn(layers.get(last).units(), 5);
    double whole = rootMeanSquare(delta);
    List<Depth> depths = new ArrayList<>();
    double expectedGradient = 1;
    depths.add(new Depth(layers.get(last).number(), sizes.get(last), expected.get(last), 1, 1));
    for (int l = last - 1; l >= 0; l--) {
      WeightMatrix w = layers.get(l + 1).matrix();
      delta = backward(w, delta, preactivations.get(l), f);
      double here = expected.get(l) * expected.get(l);
      // fanOut · Var(w) of the layer above, times E[f′²].
      double gain = w.squaredNorm() / w.inputs();
      double slope = Double.isFinite(here) ? new MeanField(f, 1, 0).slope(here) : Double.NaN;
      expectedGradient *= Math.sqrt(gain * slope);
      double gradient = rootMeanSquare(delta) / whole;
      depths.addFirst(
        new Depth(layers.get(l).number(), sizes.get(l), expected.get(l), gradient, expectedGradient)
      );
    }
    return new ChainSignal(f, depths);
  }

  private static double[][] drawn(int length, int index) {
    RandomStream random = new RandomStream(length, RandomStream.Purpose.EXAMINATION, index);
    double[][] vectors = new double[SAMPLES][];
    for (int s = 0; s < SAMPLES; s++) vectors[s] = random.gaussians(length);
    return vectors;
  }

  private static double[][] forward(WeightMatrix w, double[] b, double[][] a) {
    // Components before samples: then every sum of a unit is one vector.
    double[][] inputs = Gram.transposed(a);
    double[][] z = new double[w.units()][SAMPLES];
    for (int unit = 0; unit < w.units(); unit++) {
      Arrays.fill(z[unit], b[unit]);
      for (int k = 0; k < w.inputs(); k++) Gram.addScaled(z[unit], w.at(unit, k), inputs[k]);
    }
    return Gram.transposed(z);
  }

  private static double[][] backward(WeightMatrix w, double[][] delta, double[][] z, Activation f) {
    double[][] errors = Gram.transposed(delta);
    double[][] below = new double[w.inputs()][SAMPLES];
    for (int unit = 0; unit < w.units(); unit++) {
      for (int k = 0; k < w.inputs(); k++) Gram.addScaled(below[k], w.at(unit, k), errors[unit]);
    }
    double[][] back = Gram.transposed(below);
    for (int s = 0; s < SAMPLES; s++) {
      for (int k = 0; k < back[s].length; k++) {
        back[s][k] *= f.derivative(z[s][k], f.value(z[s][k]));
      }
    }
    return back;
  }

  private static double[][] activated(double[][] z, Activation f) {
    double[][] a = new double[z.length][z[0].length];
    for (int s = 0; s < z.length; s++) {
      for (int k = 0; k < z[s].length; k++) a[s][k] = f.value(z[s][k]);
    }
    return a;
  }

  private static double rootMeanSquare(double[][] vectors) {
    double squares = 0;
    for (double[] v : vectors) for (double x : v) squares = Math.fma(x, x, squares);
    return Math.sqrt(squares / vectors.length / vectors[0].length);
  }
}
