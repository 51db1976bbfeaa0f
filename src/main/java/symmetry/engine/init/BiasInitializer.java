package symmetry.engine.init;

import java.util.Arrays;
import symmetry.engine.Loss;
import symmetry.engine.Samples;
import symmetry.exact.Elementary;
import symmetry.exact.RandomStream;

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

  /**
   * The biases that fit data; the drawn ones of what does not look at any.
   *
   * @param drawn {@code [fanOut]}
   * @param training indices of the training samples
   */
  default double[] adapt(double[] drawn, Loss loss, Samples samples, int[] training) {
    return drawn;
  }

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

  /** Uniform on ±√(factor/(fanIn + fanOut)), as the weights of scikit-learn's perceptrons. */
  record ScikitLearn(double factor) implements BiasInitializer {
    public double variance(int fanOut, int fanIn) {
      return factor / (3 * (fanIn + fanOut));
    }

    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      double bound = Math.sqrt(factor / (fanIn + fanOut));
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

  /**
   * Of output units alone: with weights of 0 the network answers what is best without looking at the inputs,
   * the shares of the classes in the training split, or the mean target. For a sigmoid that is ln(p/(1 − p)), for
   * tanh half of it, for softmax ln p, for linear outputs the mean itself (Lin et al. 2017, §3.3; Karpathy 2019).
   * What is never, or always, there counts as half a sample, so that no bias is infinite.
   */
  record ClassPrior() implements BiasInitializer {
    @Override
    public double[] biases(int fanOut, int fanIn, RandomStream random) {
      return new double[fanOut];
    }

    @Override
    public double[] adapt(double[] drawn, Loss loss, Samples samples, int[] training) {
      double[] b = new double[drawn.length];
      for (int k = 0; k < b.length; k++) {
        double sum = 0;
        for (int sample : training) sum += samples.target(sample, k);
        b[k] = bias(loss, sum / training.length, 0.5 / training.length);
      }
      return b;
    }

    /** Of an output whose targets have this mean. */
    private static double bias(Loss loss, double mean, double least) {
      double p = Math.clamp((mean - loss.low()) / (1 - loss.low()), least, 1 - least);
      return switch (loss) {
        case SIGMOID_BCE, SIGMOID_MSE -> Elementary.log(p) - Elementary.log(1 - p);
        case TANH_MSE -> 0.5 * (Elementary.log(p) - Elementary.log(1 - p));
        case SOFTMAX_CE -> Elementary.log(p);
        case LINEAR_MSE -> mean;
      };
    }
  }
}
