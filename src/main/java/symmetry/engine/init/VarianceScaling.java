package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Draws with variance σ² = scale / m, where m is the fan-in, the fan-out or a mean of both: the one rule
 * behind Glorot, He and LeCun, and Keras' VarianceScaling. A gain, as in PyTorch, is √scale.
 */
public record VarianceScaling(
  double scale,
  Fan fan,
  Distribution distribution
) implements Initializer {
  /** What the variance is divided by. */
  public sealed interface Fan {
    Fan IN = new Mean(0);
    Fan OUT = new Mean(1);
    Fan AVERAGE = new Mean(0.5);

    /** √(fanIn · fanOut): JAX's fan_geo_avg. */
    Fan GEOMETRIC = new GeometricMean();

    double of(int fanOut, int fanIn);

    /**
     * (1 − s)·fanIn + s·fanOut.
     *
     * @param outShare s, from 0 to 1
     */
    record Mean(double outShare) implements Fan {
      @Override
      public double of(int fanOut, int fanIn) {
        return (1 - outShare) * fanIn + outShare * fanOut;
      }
    }

    record GeometricMean() implements Fan {
      @Override
      public double of(int fanOut, int fanIn) {
        return Math.sqrt((double) fanIn * fanOut);
      }
    }
  }

  /** The shape of the distribution; its variance is σ² in every case. */
  public enum Distribution {
    /** On ±√3·σ. */
    UNIFORM,
    /** N(0, σ²), not truncated. */
    NORMAL,
    /** A normal cut at ±2 of its own deviations, which is σ / 0.8796 so that σ is left. */
    TRUNCATED_NORMAL,
  }

  /**
   * Bound √(6/(fanIn + fanOut)). Glorot and Bengio 2010, eq. 16 ("normalized initialization"). PyTorch's xavier_normal_ is the
   * plain normal; Keras and JAX cut it.
   */
  public static VarianceScaling glorot(Distribution distribution) {
    return new VarianceScaling(1, Fan.AVERAGE, distribution);
  }

  /** The same times a gain: torch.nn.init.xavier_uniform_ and xavier_normal_. */
  public static VarianceScaling glorot(double gain, Distribution distribution) {
    return new VarianceScaling(gain * gain, Fan.AVERAGE, distribution);
  }

  /**
   * Uniform on ±√(factor/(fanIn + fanOut)): scikit-learn's _init_coef, whose factor is 2 for logistic units
   * and 6 for all others.
   */
  public static VarianceScaling scikitLearn(double factor) {
    return new VarianceScaling(factor / 6, Fan.AVERAGE, Distribution.UNIFORM);
  }

  /** Variance 2/fanIn. He, Zhang, Ren, Sun 2015, eq. 10. */
  public static VarianceScaling he(Distribution distribution) {
    return new VarianceScaling(2, Fan.IN, distribution);
  }

  /**
   * Variance 2/((1 + slope²)·m), m the fan-in or the fan-out, for leaky ReLU. He, Zhang, Ren, Sun
   * 2015, eq. 10, 14, 15.
   */
  public static VarianceScaling he(double slope, Fan fan, Distribution distribution) {
    return new VarianceScaling(2 / (1 + slope * slope), fan, distribution);
  }

  /**
   * Uniform on ±1/√fanIn, variance 1/(3·fanIn): the weights of torch.nn.Linear (its reset_parameters
   * calls kaiming_uniform_ with a = √5).
   */
  public static VarianceScaling torchLinear() {
    return new VarianceScaling(1.0 / 3, Fan.IN, Distribution.UNIFORM);
  }

  /** Variance 1/fanIn. LeCun, Bottou, Orr, Müller 1998, §4.6. */
  public static VarianceScaling leCun(Distribution distribution) {
    return new VarianceScaling(1, Fan.IN, distribution);
  }

  /** Normal with variance σ_w²/fanIn, as in mean-field theory. Poole et al. 2016, §2. */
  public static VarianceScaling scaled(double weightDeviation) {
    double scale = weightDeviation * weightDeviation;
    return new VarianceScaling(scale, Fan.IN, Distribution.NORMAL);
  }

  /**
   * Bound 4·√(6/(fanIn + fanOut)), four times Glorot's, since the sigmoid's slope at 0 is a quarter:
   * deeplearning.net, Multilayer Perceptron, after Glorot and Bengio 2010; WeightInitSigmoidUniform of DL4J.
   */
  public static VarianceScaling sigmoidUniform() {
    return new VarianceScaling(16, Fan.AVERAGE, Distribution.UNIFORM);
  }

  /** σ for a layer of this shape. */
  public double deviation(int fanOut, int fanIn) {
    return Math.sqrt(scale / fan.of(fanOut, fanIn));
  }

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double deviation = deviation(fanOut, fanIn);
    return switch (distribution) {
      case UNIFORM -> {
        double bound = Math.sqrt(3) * deviation;
        yield new Uniform(-bound, bound).weights(fanOut, fanIn, random);
      }
      case NORMAL -> new Normal(0, deviation).weights(fanOut, fanIn, random);
      case TRUNCATED_NORMAL -> new TruncatedNormal(
        0,
        deviation / TruncatedNormal.AFTER_CUT
      ).weights(fanOut, fanIn, random);
    };
  }
}
