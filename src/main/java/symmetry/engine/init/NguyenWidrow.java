package symmetry.engine.init;

import symmetry.exact.Elementary;
import symmetry.exact.RandomStream;

/**
 * Rows uniform on [−1, 1), each scaled to the norm θ = 0.7·fanOut^(1/fanIn), so that the units'
 * active regions tile the inputs. Nguyen, Widrow 1990. Its biases are {@link
 * BiasInitializer.NguyenWidrow}.
 */
public record NguyenWidrow() implements Initializer {
  /** θ for a layer of this shape. */
  public static double norm(int fanOut, int fanIn) {
    return 0.7 * Elementary.exp(Elementary.log(fanOut) / fanIn);
  }

  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = new Uniform(-1, 1).weights(fanOut, fanIn, random);
    double norm = norm(fanOut, fanIn);
    for (int row = 0; row < w.length; row += fanIn) {
      double squares = 0;
      for (int k = row; k < row + fanIn; k++) squares = Math.fma(w[k], w[k], squares);
      double factor = norm / Math.sqrt(squares);
      for (int k = row; k < row + fanIn; k++) w[k] *= factor;
    }
    return w;
  }
}
