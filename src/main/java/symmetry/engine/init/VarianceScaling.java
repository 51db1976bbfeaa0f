package symmetry.engine.init;

import symmetry.engine.RandomStream;

/**
 * Draws with variance σ² = scale / m, where m is the fan-in, the fan-out or their mean: the one rule
 * behind Glorot, He and LeCun.
 */
public record VarianceScaling(
  double scale,
  Fan fan,
  Distribution distribution
) implements Initializer {
  /** What the variance is divided by. */
  public enum Fan {
    IN,
    OUT,
    AVERAGE;

    double of(int fanOut, int fanIn) {
      return switch (this) {
        case IN -> fanIn;
        case OUT -> fanOut;
        case AVERAGE -> (fanIn + fanOut) / 2.0;
      };
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
