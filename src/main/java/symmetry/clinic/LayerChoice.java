package symmetry.clinic;

import java.util.Optional;
import symmetry.format.Names;
import symmetry.format.Tensor;

/**
 * A matrix that is to be a layer, in its place among others.
 *
 * @param weights its name, as the file or a report has it
 * @param biases the name of its biases, an empty one for none; nothing to have them found
 */
public record LayerChoice(String weights, Optional<String> biases) {
  /** Between the two names where they are written as one text. */
  private static final char SEPARATOR = '|';

  /** Out of {@code weights} or {@code weights|biases}. */
  static LayerChoice parse(String text) {
    int at = text.lastIndexOf(SEPARATOR);
    return at < 0
      ? new LayerChoice(text, Optional.empty())
      : new LayerChoice(text.substring(0, at), Optional.of(text.substring(at + 1)));
  }

  /** Whether this is the tensor's name. */
  static boolean isNamed(Tensor tensor, String name) {
    return tensor.name().equals(name) || Names.shown(tensor.name()).equals(name);
  }
}
