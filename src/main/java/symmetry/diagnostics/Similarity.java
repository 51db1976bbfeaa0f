package symmetry.diagnostics;

import java.util.Arrays;
import java.util.List;
import symmetry.engine.Activity;
import symmetry.engine.Parameters;

/**
 * Similarity between the units of a layer. Vectors are scaled before they are squared, so 1e−200 and
 * 1e200 have a proper cosine; bit-identical vectors get exactly 1, exact opposites exactly −1. A unit
 * with a component that is not finite is undefined beside every unit.
 */
public final class Similarity {

  private Similarity() {}

  /** Cosine on (w, b), {@code [fanOut × fanOut]}; given a gradient, on (∂L/∂w, ∂L/∂b). */
  public static SimilarityMatrix ofWeights(Parameters parameters, int layer) {
    double[][] vectors = UnitVectors.incoming(parameters, layer);
    double[][] cosines = cosines(vectors);
    boolean[] zero = new boolean[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      zero[i] = Magnitude.maxAbs(vectors[i]) == 0;
      for (int j = 0; zero[i] && j <= i; j++) {
        if (zero[j]) cosines[i][j] = cosines[j][i] = 1;
      }
    }
    return new SimilarityMatrix(cosines);
  }

  /**
   * Pearson correlation of the units' outputs over the samples, {@code [fanOut × fanOut]}. Units with
   * bit-identical outputs are 1, constant ones too; otherwise a constant output is undefined.
   */
  public static SimilarityMatrix ofActivations(Activity activity, int layer) {
    double[][] outputs = UnitVectors.activations(activity, layer);
    double[][] correlations = cosines(centred(outputs));
    for (List<Integer> equal : CloneClasses.of(outputs)) {
      if (!Double.isFinite(Magnitude.maxAbs(outputs[equal.getFirst()]))) continue;
      for (int i : equal) {
        for (int j : equal) correlations[i][j] = 1;
      }
    }
    return new SimilarityMatrix(correlations);
  }

  /** {@code [i][j]} = cos(x_i, x_j); NaN where a vector is zero or not finite. */
  static double[][] cosines(double[][] vectors) {
    double[][] directions = new double[vectors.length][];
    for (int i = 0; i < vectors.length; i++) directions[i] = direction(vectors[i]);
    double[][] cosines = Gram.of(directions, directions);
    double[] squares = new double[vectors.length];
    for (int i = 0; i < squares.length; i++) squares[i] = cosines[i][i];
    for (int i = 0; i < squares.length; i++) {
      for (int j = 0; j < squares.length; j++) {
        // One root of the product, not a product of roots: √(s·s) is exactly s, so clones get exactly 1.
        cosines[i][j] = Math.clamp(cosines[i][j] / Math.sqrt(squares[i] * squares[j]), -1.0, 1.0);
      }
    }
    return cosines;
  }

  /** The vector at a length safe to square; NaN where it has no direction. */
  private static double[] direction(double[] vector) {
    double max = Magnitude.maxAbs(vector);
    if (max > 0 && max < Double.POSITIVE_INFINITY) return Magnitude.scaled(vector, max);
    double[] none = new double[vector.length];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static double[][] centred(double[][] outputs) {
    return Arrays.stream(outputs)
      .map(o -> Centring.centred(Magnitude.scaled(o, Magnitude.maxAbs(o))))
      .toArray(double[][]::new);
  }
}
