package symmetry.study;

import java.util.Locale;
import symmetry.engine.Activation;
import symmetry.experiment.NumberText;

/** Conditions of a series as people read them. */
final class Condition {

  private Condition() {}

  /**
   * @param variable what a number means, {@code "σ"}; may be empty
   */
  static String name(String variable, Object condition) {
    String value = switch (condition) {
      case Activation.RELU -> "ReLU";
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Number number -> NumberText.of(number.doubleValue());
      default -> condition.toString();
    };
    return variable.isEmpty() ? value : variable + " = " + value;
  }
}
