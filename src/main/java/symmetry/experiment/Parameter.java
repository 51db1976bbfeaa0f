package symmetry.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import symmetry.number.NumberText;

/**
 * A number that a person may set on a {@link Kind}.
 *
 * @param name as in the literature, also shown in the UI
 * @param initial value when the kind is picked
 * @param whole whether only whole numbers are allowed
 */
public record Parameter(String name, double initial, double min, double max, boolean whole) {
  public static Parameter real(String name, double initial, double min, double max) {
    return new Parameter(name, initial, min, max, false);
  }

  public static Parameter whole(String name, int initial, int min, int max) {
    return new Parameter(name, initial, min, max, true);
  }

  /** Whether the value is within the bounds; NaN is not. */
  public boolean allows(double value) {
    return value >= min && value <= max && (!whole || value == Math.rint(value));
  }

  /** The value that a link's text says; empty if it says none, or one out of bounds. */
  public Optional<Double> read(String text) {
    OptionalDouble value = NumberText.parse(text);
    return value.isPresent() && allows(value.getAsDouble())
      ? Optional.of(value.getAsDouble())
      : Optional.empty();
  }

  /** Refuses a value out of bounds: a programming error, since user input is checked before. */
  public void require(double value) {
    if (!allows(value)) throw new IllegalArgumentException(name + " must be " + bound());
  }

  /** The bound in words, for messages and hints. */
  public String bound() {
    return "%s from %s to %s".formatted(
      whole ? "a whole number" : "a number",
      NumberText.of(min),
      NumberText.of(max)
    );
  }
}
