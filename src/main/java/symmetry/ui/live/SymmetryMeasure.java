package symmetry.ui.live;

import java.util.function.ToDoubleFunction;
import symmetry.training.SymmetryPoint;

/** What may be drawn of each layer over the run. */
enum SymmetryMeasure {
  DISTINCT("Distinct units", false, SymmetryPoint.Layer::distinct),
  EFFECTIVE_RANK("Effective rank of W", false, SymmetryPoint.Layer::effectiveRank),
  MEAN_COSINE("Mean |cos| between units", false, SymmetryPoint.Layer::meanCosine),
  SMALLEST_DISTANCE("Smallest distance of two units", true, SymmetryPoint.Layer::smallestDistance),
  GRADIENT_MEAN("Gradient: mean |∂L/∂W|", true, SymmetryPoint.Layer::gradientMean),
  GRADIENT_MAX("Gradient: max |∂L/∂W|", true, SymmetryPoint.Layer::gradientMax);

  private final String label;
  private final boolean logarithmic;
  private final ToDoubleFunction<SymmetryPoint.Layer> value;

  SymmetryMeasure(String label, boolean logarithmic, ToDoubleFunction<SymmetryPoint.Layer> value) {
    this.label = label;
    this.logarithmic = logarithmic;
    this.value = value;
  }

  String label() {
    return label;
  }

  /** Whether its axis is logarithmic at first. */
  boolean isLogarithmic() {
    return logarithmic;
  }

  double of(SymmetryPoint.Layer layer) {
    return value.applyAsDouble(layer);
  }
}
