package symmetry.training;

import symmetry.engine.Loss;
import symmetry.engine.Samples;
import symmetry.exact.Elementary;

/** The best that can be answered without looking at the inputs: the mean target. */
public final class ConstantAnswer {

  private ConstantAnswer() {}

  /** Its mean loss over some samples; 0 if all have the same target. */
  public static double loss(Samples samples, int[] indices, Loss loss) {
    double sum = 0;
    for (int k = 0; k < samples.outputs(); k++) {
      double mean = 0;
      double square = 0;
      for (int s : indices) {
        mean += samples.target(s, k) / indices.length;
        square += (samples.target(s, k) * samples.target(s, k)) / indices.length;
      }
      sum += switch (loss) {
        case SIGMOID_BCE -> surprise(mean) + surprise(1 - mean);
        case SOFTMAX_CE -> surprise(mean);
        case LINEAR_MSE, TANH_MSE, SIGMOID_MSE -> 0.5 * (square - mean * mean);
      };
    }
    return Math.max(0, sum);
  }

  private static double surprise(double p) {
    return p <= 0 ? 0 : -p * Elementary.log(p);
  }
}
