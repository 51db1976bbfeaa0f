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
  }

  /**
   * Bound √(6/(fanIn + fanOut)). Glorot and Bengio 2010, eq. 16 ("normalized initialization").
   */
  public static VarianceScaling glorot(Distribution distribution) {
    return new VarianceScaling(1, Fan.AVERAGE, distribution);
  }

  /** Variance 2/fanIn. He, Zhang, Ren, Sun 2015, eq. 10. */
  public static VarianceScaling he(Distribution distribution) {
    return new VarianceScaling(2, Fan.IN, distribution);
  }

  /** Variance 1/fanIn. LeCun, Bottou, Orr, Müller 1998, §4.6. */
  public static VarianceScaling leCun(Distribution distribution) {
    return new VarianceScaling(1, Fan.IN, distribution);
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
    };
  }
}
