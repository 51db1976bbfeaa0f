package symmetry.ui.network;

import java.util.List;

/**
 * What does not change while a network trains.
 *
 * @param inputs their names
 * @param pixels whether the inputs are one square picture, row by row from its top
 * @param outputs their names
 */
public record NetworkShape(
  List<String> inputs,
  boolean pixels,
  List<Layer> hidden,
  List<String> outputs
) {
  /** A hidden layer; its bounds decide which of its buttons work. */
  public record Layer(int units, String activation, boolean canGrow, boolean canShrink) {}

  public NetworkShape {
    inputs = List.copyOf(inputs);
    hidden = List.copyOf(hidden);
    outputs = List.copyOf(outputs);
  }
}
