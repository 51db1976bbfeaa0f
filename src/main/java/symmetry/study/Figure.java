package symmetry.study;

import java.util.OptionalInt;

/**
 * One measured number.
 *
 * @param name with the unit, where it has one
 * @param value NaN for what did not happen
 */
public record Figure(String name, double value) {
  /** A step that may not have come. */
  public static Figure ofStep(String name, OptionalInt step) {
    return new Figure(name, step.isPresent() ? step.getAsInt() : Double.NaN);
  }
}
