package symmetry.engine.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Elementary;

/**
 * A narrow layer in plain Java. Its rows are too short for vector code, so products are summed number
 * by number; what is done number by number runs over all rows at once, in loops that the JIT compiles
 * to vector code by itself. The weights lie as they do among the parameters.
 */
final class NumberLayer extends FlatLayer {

  /** Numbers not worth the three loops of tanh. */
  private static final int FEW = 16;

  /** W by unit, {@code [fanOut × fanIn]}, then b. */
  private final double[] weights;

  /** Σ ∂L/∂W and Σ ∂L/∂b, laid out like the weights. */
  private final double[] gradient;

  private final int biasAt;

  private final SampleReader reader;
  private final NumberProducts products;

  /** Scratch of tanh. */
  private final double[] powers;

  NumberLayer(Place place, @Nullable NumberLayer below) {
    super(place, below);
    biasAt = fanOut * fanIn;
    weights = new double[biasAt + fanOut];
    gradient = new double[biasAt + fanOut];
    reader = SampleReader.of(fanIn, fanIn);
    products = NumberProducts.of(fanIn, fanOut);
    powers = new double[z.length];
  }

  @Override
  int padded(int width) {
    return width;
  }

  @Override
  double[] array(int numbers) {
    return new double[numbers];
  }

  @Override
  public void load(double[] parameters, int offset) {
    System.arraycopy(parameters, offset, weights, 0, weights.length);
  }

  @Override
  public void store(double[] parameters, int offset) {
    System.arraycopy(weights, 0, parameters, offset, weights.length);
  }

  @Override
  public void read(double[] samples, int[] indices, int from, int count) {
    reader.read(samples, indices, from, count, x);
  }

  @Override
  public void affine(int count) {
    products.affine(x, weights, z, count);
  }

  @Override
  void apply(Activation f, int count) {
    switch (f) {
      case TANH -> {
        if (count > FEW) Rows.tanh(z, a, powers, count);
        else for (int k = 0; k < count; k++) a[k] = Elementary.tanh(z[k]);
      }
      case RELU -> {
        for (int k = 0; k < count; k++) a[k] = Math.max(z[k], 0);
      }
      default -> {
        for (int k = 0; k < count; k++) a[k] = f.value(z[k]);
      }
    }
  }

  @Override
  void exp(int count) {
    for (int k = 0; k < count; k++) a[k] = Elementary.exp(a[k]);
  }

  @Override
  void subtract(double[] targets, int count) {
    for (int k = 0; k < count; k++) error[k] = a[k] - targets[k];
  }

  @Override
  void accumulateGradient(int count, boolean further) {
    if (!further) Arrays.fill(gradient, 0);
    products.addGradient(x, error, gradient, count);
  }

  @Override
  public void propagateError(int count) {
    products.error(error, weights, Objects.requireNonNull(below).error, count);
  }

  @Override
  public void differentiate(Activation f, int samples) {
    int count = samples * fanOut;
    switch (f) {
      case LINEAR -> {
      }
      case TANH -> {
        for (int k = 0; k < count; k++) error[k] *= Math.fma(-a[k], a[k], 1);
      }
      case RELU -> {
        for (int k = 0; k < count; k++) error[k] *= z[k] > 0 ? 1 : 0;
      }
      default -> {
        for (int k = 0; k < count; k++) error[k] *= f.derivative(z[k], a[k]);
      }
    }
  }

  @Override
  public void storeGradient(double[] mean, int offset, double perSample) {
    for (int k = 0; k < gradient.length; k++) mean[offset + k] = gradient[k] * perSample;
  }

  @Override
  public void descend(double weightRate, double biasRate, double perSample) {
    for (int k = 0; k < biasAt; k++) {
      weights[k] = Math.fma(-weightRate, gradient[k] * perSample, weights[k]);
    }
    for (int k = biasAt; k < weights.length; k++) {
      weights[k] = Math.fma(-biasRate, gradient[k] * perSample, weights[k]);
    }
  }
}
