package symmetry.training;

import java.util.List;

/** How alike the units of each hidden layer are after a step. */
public record SymmetryPoint(long step, List<Layer> layers) {
  /**
   * One hidden layer.
   *
   * @param effectiveRank of its weights; NaN for layers too large to take it all along the run
   * @param meanCosine mean |cosine| between two units' (w, b)
   * @param smallestDistance between two units' (w, b): 0 exactly if two are equal
   * @param gradientMean mean |∂L/∂W| over the training split
   * @param gradientMax largest |∂L/∂W| over the training split
   */
  public record Layer(
    int distinct,
    double effectiveRank,
    double meanCosine,
    double smallestDistance,
    double gradientMean,
    double gradientMax
  ) {}

  public SymmetryPoint {
    layers = List.copyOf(layers);
  }
}
