package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;
import symmetry.number.Numerals;

/**
 * What becomes of the error on its way back. δ_l = ∂L/∂z_l is measured as the root of its mean square over
 * samples and units.
 *
 * @param errors of each layer, the output's last
 */
public record ErrorPath(List<Double> errors) {
  /** The error has faded where less than this share of it arrives, exploded where more than its inverse does. */
  private static final double FADED = 1e-3;

  /** One layer stops the error if it accounts for this share of the orders of magnitude. */
  private static final double MOST = 0.7;

  /** Less than this share of what it could be, did nothing cancel, is what sums leave that should be 0. */
  private static final double ROUNDING = 1e-14;

  /** No activation is steeper. */
  private static final double STEEPEST = 2;

  public ErrorPath {
    errors = List.copyOf(errors);
  }

  /**
   * Of a pass. Where the errors of a layer, weighted, cancel each other, what is left for the layer below is
   * rounding, and counts as nothing.
   */
  public static ErrorPath of(Dissection dissection, Parameters parameters) {
    int layers = parameters.architecture().layers();
    List<Double> errors = new ArrayList<>(Collections.nCopies(layers, 0.0));
    errors.set(layers - 1, ErrorSignal.rms(dissection, layers - 1));
    for (int l = layers - 2; l >= 0 && errors.get(l + 1) > 0; l--) {
      double error = ErrorSignal.rms(dissection, l);
      double most = STEEPEST * errors.get(l + 1) * Magnitude.maxAbs(parameters.weights(l + 1));
      boolean isRounding =
        error < ROUNDING * most &&
        error < ROUNDING * ErrorSignal.withoutCancelling(dissection, parameters, l);
      if (!isRounding) errors.set(l, error);
    }
    return new ErrorPath(errors);
  }

  /** Share of the output's error that arrives at a layer; 0 if there is none at all. */
  public double arrives(int layer) {
    double output = errors.getLast();
    return output == 0 ? 0 : errors.get(layer) / output;
  }

  /** What the error is multiplied by from layer to layer on its way to this one, as a geometric mean. */
  public double perLayer(int layer) {
    int passed = errors.size() - 1 - layer;
    return passed == 0 ? 1 : StrictMath.pow(arrives(layer), 1.0 / passed);
  }

  /** Share of the error of the layer above that a hidden layer has. */
  public double passed(int layer) {
    double above = errors.get(layer + 1);
    return above == 0 ? 0 : errors.get(layer) / above;
  }

  /** Whether hardly any error arrives at the first layer, though the output has some. */
  public boolean isFaded() {
    return errors.getLast() > 0 && arrives(0) < FADED;
  }

  /** The one hidden layer that takes most of what does not arrive at a layer; empty if several do, or none. */
  public OptionalInt stoppedAt(int layer) {
    if (layer == errors.size() - 1 || !(arrives(layer) < FADED)) return OptionalInt.empty();
    int narrowest = errors.size() - 2;
    for (int l = narrowest; l >= layer; l--) if (passed(l) < passed(narrowest)) narrowest = l;
    if (passed(narrowest) == 0) return OptionalInt.of(narrowest);
    return StrictMath.log(passed(narrowest)) < MOST * StrictMath.log(arrives(layer))
      ? OptionalInt.of(narrowest)
      : OptionalInt.empty();
  }

  /** Whether far more than the output's error arrives at the first layer. */
  public boolean isExploded() {
    return arrives(0) > 1 / FADED;
  }

  /** "×0.25 a layer, 3·10⁻⁹ of it arrives at layer 1". */
  public String inWords(int layer) {
    double share = arrives(layer);
    String arrives =
      share < 1
        ? "%s of it arrives".formatted(Numerals.upTo(2, share))
        : "%s times as much arrives".formatted(Numerals.upTo(2, share));
    return "×%s a layer, %s at layer %d".formatted(
      Numerals.upTo(2, perLayer(layer)),
      arrives,
      layer + 1
    );
  }
}
