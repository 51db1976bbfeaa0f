package symmetry.claims.exhibit;

import java.util.OptionalInt;

/**
 * One measured number.
 *
 * @param condition under which it was measured; empty where there is only one
 * @param name with the unit, where it has one
 * @param value NaN for what did not happen
 */
public record Figure(String condition, String name, double value) {
  public Figure(String name, double value) {
    this("", name, value);
  }

  /** A step that may not have come. */
  public static Figure ofStep(String name, OptionalInt step) {
    return new Figure(name, step.isPresent() ? step.getAsInt() : Double.NaN);
  }

  /** Condition and name. */
  public String label() {
    return condition.isEmpty() ? name : condition + ": " + name;
  }

  Figure under(String theCondition) {
    return new Figure(theCondition, name, value);
  }
}
