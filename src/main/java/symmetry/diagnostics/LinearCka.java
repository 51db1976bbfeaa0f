package symmetry.diagnostics;

import symmetry.engine.Activity;

/**
 * Centred kernel alignment with a linear kernel between two layers' activations X and Y {@code
 * [count × units]}, columns centred: ‖YᵀX‖²_F / (‖XᵀX‖_F · ‖YᵀY‖_F) (Kornblith et al. 2019). From 0 to
 * 1; unchanged by rotating or scaling a layer's activations as a whole, so also by permuting its units.
 */
public final class LinearCka {

  private LinearCka() {}

  /** Between two layers on the activity's samples; 0 if either layer is constant or not finite. */
  public static double between(Activity activity, int layerA, int layerB) {
    double[][] x = centred(UnitVectors.activations(activity, layerA));
    double[][] y = centred(UnitVectors.activations(activity, layerB));
    double scale = Math.sqrt(squaredNorm(Gram.of(x, x)) * squaredNorm(Gram.of(y, y)));
    return scale > 0 ? Math.min(squaredNorm(Gram.of(x, y)) / scale, 1) : 0;
  }

  /** Centred and scaled to be safe to multiply; scaled twice, as centring may take nearly all away. */
  private static double[][] centred(double[][] outputs) {
    double[][] centred = Centring.centred(Scaling.scaled(outputs, Scaling.maxAbs(outputs)));
    return Scaling.scaled(centred, Scaling.maxAbs(centred));
  }

  /** ‖M‖²_F. */
  private static double squaredNorm(double[][] matrix) {
    double sum = 0;
    for (double[] row : matrix) {
      for (double v : row) sum = Math.fma(v, v, sum);
    }
    return sum;
  }
}
