package symmetry.data;

import java.util.function.IntToDoubleFunction;

/**
 * What becomes of one input x of the network: (x − center) / spread.
 *
 * @param spread above 0; 1, or ½ of ±1, where all training samples have the same x, as scikit-learn has it
 */
public record InputScale(double center, double spread) {
  static InputScale of(Scaling scaling, IntToDoubleFunction x, int[] training) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int sample : training) {
      double value = x.applyAsDouble(sample);
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value;
    }
    return switch (scaling) {
      case RAW -> new InputScale(0, 1);
      case PLUS_MINUS_ONE -> {
        double half = max > min ? (max - min) / 2 : 0.5;
        yield new InputScale(min + half, half);
      }
      case STANDARDISED -> {
        double mean = max > min ? sum / training.length : min;
        double squares = 0;
        for (int sample : training) {
          double off = x.applyAsDouble(sample) - mean;
          squares += off * off;
        }
        double deviation = Math.sqrt(squares / training.length);
        yield new InputScale(mean, deviation > 0 ? deviation : 1);
      }
    };
  }

  double of(double x) {
    return (x - center) / spread;
  }
}
