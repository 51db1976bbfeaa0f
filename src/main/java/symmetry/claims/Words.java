package symmetry.claims;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.NumberText;
import symmetry.study.Condition;

/** Parts of an experiment as set-ups name them. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return Condition.name(constant);
  }

  static String of(List<? extends Number> values) {
    return values
      .stream()
      .map(value -> NumberText.of(value.doubleValue()))
      .collect(Collectors.joining(", "));
  }

  static String of(LayerStart start) {
    String weights = of(start.weights());
    return start.biases().kind() == BiasKind.ZEROS
      ? weights
      : weights + " with biases " + of(start.biases().kind());
  }

  private static String of(Choice<InitializerKind> choice) {
    StringBuilder words = new StringBuilder(of(choice.kind()));
    for (double value : choice.values()) words.append(' ').append(NumberText.of(value));
    choice.base().ifPresent(base -> words.append(" of ").append(of(base)));
    return words.toString();
  }

  /** A difference of which exactly 0 is more than nearly 0. */
  static String difference(double value) {
    return value == 0 ? "exactly 0" : String.format(Locale.ROOT, "%.3g", value);
  }

  static String step(OptionalInt step) {
    return step.isPresent() ? "step " + step.getAsInt() : "never";
  }
}
