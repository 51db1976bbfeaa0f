package symmetry.training;

import java.util.List;

/**
 * What each hidden unit computes over the input space: small pictures, cells as in {@link Answers}.
 *
 * @param rows 1 for data of one input
 * @param layers one for each hidden layer; empty for data of more than two inputs
 */
public record Tiles(int rows, int columns, List<Layer> layers) {
  /**
   * One hidden layer.
   *
   * @param values {@code [units × rows × columns]} activations
   * @param low smallest of them
   * @param high largest of them
   */
  public record Layer(double[] values, double low, double high) {}

  public Tiles {
    layers = List.copyOf(layers);
  }
}
