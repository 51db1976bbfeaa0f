package symmetry.diagnostics;

import org.apache.commons.math3.util.MathArrays;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.number.Numerals;

/**
 * How fast a layer moves: the largest change of a parameter by the next update, as a share of the layer's
 * typical (root mean square) weight. Scale-free, so that no unit of weights, loss or learning rate matters.
 *
 * @param weights of the weights
 * @param biases of the biases; their own typical size counts where it is larger
 * @param growth relative change of the typical weight: −0.03 if the weights shrink by 3 %
 */
public record Pace(double weights, double biases, double growth) {
  /** A layer is frozen if at its pace a weight takes more steps than this to change by one per cent. */
  public static final double FROZEN_STEPS = 1e5;

  private static final double ONE_PER_CENT = 0.01;

  /** Weights are never taken to be smaller than this share of 1/√fanIn: zeros have no size of their own. */
  private static final double SMALLEST = 1e-10;

  /** Between the parameters of a layer and those after the next update. */
  static Pace of(Parameters now, Parameters next, int layer) {
    Architecture architecture = now.architecture();
    double[] weights = now.weights(layer);
    double rms = Magnitude.rms(weights);
    double scale = Math.max(rms, SMALLEST / Math.sqrt(architecture.fanIn(layer)));
    double ofBiases = Math.max(Magnitude.rms(now.biases(layer)), scale);
    return new Pace(
      change(weights, next.weights(layer)) / scale,
      change(now.biases(layer), next.biases(layer)) / ofBiases,
      (Magnitude.rms(next.weights(layer)) - rms) / scale
    );
  }

  /** The faster of two. */
  Pace or(Pace other) {
    return other.weights > weights ? other : this;
  }

  /** Steps until a weight changes by 1 %, if it went on like this; +∞ if nothing moves. */
  public double steps() {
    return ONE_PER_CENT / weights;
  }

  /** Whether the weights stand still, or nearly so. */
  public boolean isFrozen() {
    return steps() > FROZEN_STEPS;
  }

  /** Whether the biases do not. */
  public boolean biasesMove() {
    return !(ONE_PER_CENT / biases > FROZEN_STEPS);
  }

  /**
   * For people.
   *
   * @param where whose weights: " of layer 1", or nothing
   */
  public String inWords(String where) {
    return weights == 0
      ? "the next step changes no weight" + where
      : "at this pace a weight%s changes by 1 %% in %s steps".formatted(
          where,
          Numerals.upTo(2, steps())
        );
  }

  /** The same, short enough for a headline. */
  public String briefly() {
    return weights == 0
      ? "the next step moves nothing there"
      : "%s steps to move by 1 %%".formatted(Numerals.upTo(2, steps()));
  }

  /** Largest |change|; +∞ if one is not finite. */
  private static double change(double[] from, double[] to) {
    return Magnitude.infiniteIfNaN(MathArrays.distanceInf(from, to));
  }
}
