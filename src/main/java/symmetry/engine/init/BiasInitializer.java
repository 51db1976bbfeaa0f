package symmetry.engine.init;

import java.util.Arrays;
import symmetry.engine.RandomStream;

/** A rule that gives a layer's biases at step 0. */
public sealed interface BiasInitializer {
  /** All biases 0, the usual start. */
  BiasInitializer ZEROS = new Constant(0);

  /**
   * The biases {@code [fanOut]}.
   *
   * @param random the layer's own stream; consumed only by random initializers
   */
  double[] biases(int fanOut, int fanIn, RandomStream random);

  /** Every bias the same. */
  record Constant(double value) implements BiasInitializer {
    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      double[] b = new double[fanOut];
      Arrays.fill(b, value);
      return b;
    }
  }

  /** Independent draws from the uniform distribution on [low, high). */
  record Uniform(double low, double high) implements BiasInitializer {
    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      double[] b = new double[fanOut];
      for (int k = 0; k < fanOut; k++) b[k] = random.uniform(low, high);
      return b;
    }
  }

  /** Independent draws from N(mean, deviation²), not truncated. */
  record Normal(double mean, double deviation) implements BiasInitializer {
    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      double[] b = new double[fanOut];
      for (int k = 0; k < fanOut; k++) b[k] = Math.fma(deviation, random.gaussian(), mean);
      return b;
    }
  }

  /** All different, nothing random: bias k is c·(k + 1)/fanOut − c/2. */
  record Ramp(double c) implements BiasInitializer {
    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      double[] b = new double[fanOut];
      for (int k = 0; k < fanOut; k++) b[k] = (c * (k + 1)) / fanOut - c / 2;
      return b;
    }
  }

  /** Uniform on ±1/√fanIn: the biases of torch.nn.Linear. */
  record TorchLinear() implements BiasInitializer {
    public static double variance(int fanIn) {
      return 1.0 / (3 * fanIn);
    }

    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      double bound = 1 / Math.sqrt(fanIn);
      return new Uniform(-bound, bound).biases(fanOut, fanIn, random);
    }
  }

  /** Uniform on ±θ, θ = 0.7·fanOut^(1/fanIn). Nguyen, Widrow 1990. */
  record NguyenWidrow() implements BiasInitializer {
    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      double bound = symmetry.engine.init.NguyenWidrow.norm(fanOut, fanIn);
      return new Uniform(-bound, bound).biases(fanOut, fanIn, random);
    }
  }
}
