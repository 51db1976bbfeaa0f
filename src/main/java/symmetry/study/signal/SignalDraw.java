package symmetry.study.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import symmetry.diagnostics.Sizes;
import symmetry.engine.init.Initialization;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.study.Task;
import symmetry.study.Work;

/**
 * The signal on its way through one draw of a {@link DeepNetwork}, and the error signal on its way back,
 * for {@value #SAMPLES} samples. Inputs are standard normal, and so is ∂L/∂z of the outputs: L is a
 * random linear function of them. An error that depends on the outputs would depend on the weights that
 * it is sent back through, which the formulas leave out.
 *
 * <p>Layer by layer, and on the way back the weights are drawn once more from their streams: a network
 * of 100 layers of 256 units would take hundreds of megabytes, this takes fifteen. The draws and the
 * figures are those of {@link symmetry.engine.Network}.
 */
public record SignalDraw(DeepNetwork network, long seed) implements Task<LayerSignals> {
  static final int SAMPLES = 32;

  /** What passes through all layers, and two matrices of weights as they are drawn and adapted. */
  @Override
  public long footprint() {
    long perSample = (2L * network.depth() + 4) * network.width();
    return Double.BYTES * (SAMPLES * perSample + 4L * network.width() * network.width());
  }

  @Override
  public LayerSignals run(Work work) {
    return new Passes(work).signals();
  }

  /** The two passes in motion. Matrices are [sample][unit]. */
  private final class Passes {

    private final int depth = network.depth();
    private final int width = network.width();
    private final Initialization.Layer start = network.start();
    private final Work work;
    private final List<double[][]> preactivations = new ArrayList<>();
    /** Inputs first. */
    private final List<double[][]> activations = new ArrayList<>();
    private final Map<Quantity, List<Double>> sizes = new EnumMap<>(Quantity.class);
    private int layersDone;

    Passes(Work work) {
      this.work = work;
      for (Quantity quantity : Quantity.values()) sizes.put(quantity, new ArrayList<>());
    }

    LayerSignals signals() {
      RandomStream random = new RandomStream(seed, Purpose.DATA, 0);
      activations.add(normal(random));
      double[][] error = normal(random);
      for (int l = 0; l < depth; l++) forward(l);
      for (int l = depth - 1; l >= 0; l--) error = backward(l, error);
      return new LayerSignals(sizes);
    }

    private void forward(int layer) {
      double[][] z = affine(layer, weights(layer));
      double[][] a = new double[SAMPLES][width];
      for (int s = 0; s < SAMPLES; s++) {
        for (int o = 0; o < width; o++) a[s][o] = network.activation().value(z[s][o]);
      }
      preactivations.add(z);
      activations.add(a);
      of(Quantity.PREACTIVATION).add(Sizes.deviation(z));
      of(Quantity.ACTIVATION).add(Sizes.deviation(a));
      of(Quantity.RESPONSE).add(Sizes.deviationWithinColumns(a));
      layerDone();
    }

    /** δ of a layer from that of the one above: (W above)ᵀ·δ above ∘ f′(z). */
    private double[][] backward(int layer, double[][] above) {
      double[] w = weights(layer + 1);
      double[][] z = preactivations.get(layer);
      double[][] a = activations.get(layer + 1);
      double[][] error = new double[SAMPLES][width];
      for (int s = 0; s < SAMPLES; s++) {
        for (int o = 0; o < width; o++) {
          for (int i = 0; i < width; i++) error[s][i] += w[o * width + i] * above[s][o];
        }
        for (int i = 0; i < width; i++) {
          error[s][i] *= network.activation().derivative(z[s][i], a[s][i]);
        }
      }
      of(Quantity.ERROR).addFirst(Sizes.rootMeanSquare(error));
      of(Quantity.GRADIENT).addFirst(Sizes.rootMeanSquareOfProducts(error, activations.get(layer)));
      layerDone();
      return error;
    }

    private List<Double> of(Quantity quantity) {
      return Objects.requireNonNull(sizes.get(quantity));
    }

    private double[] weights(int layer) {
      RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, layer);
      double[] drawn = start.weights().weights(width, width, random);
      return start.weights().adapt(drawn, w -> square(Sizes.deviation(affine(layer, w))));
    }

    private double[][] affine(int layer, double[] w) {
      RandomStream random = new RandomStream(seed, Purpose.BIASES, layer);
      double[] b = start.biases().biases(width, width, random);
      double[][] x = activations.get(layer);
      double[][] z = new double[SAMPLES][width];
      for (int s = 0; s < SAMPLES; s++) {
        for (int o = 0; o < width; o++) {
          double sum = b[o];
          for (int i = 0; i < width; i++) sum = Math.fma(w[o * width + i], x[s][i], sum);
          z[s][o] = sum;
        }
      }
      return z;
    }

    private double[][] normal(RandomStream random) {
      double[][] values = new double[SAMPLES][];
      for (int s = 0; s < SAMPLES; s++) values[s] = random.gaussians(width);
      return values;
    }

    private void layerDone() {
      work.reached(++layersDone / (2.0 * depth));
    }

    private static double square(double x) {
      return x * x;
    }
  }
}
