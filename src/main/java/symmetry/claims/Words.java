package symmetry.claims;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import symmetry.claims.exhibit.Condition;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.data.BuiltIn;
import symmetry.data.OwnData;
import symmetry.data.Source;
import symmetry.engine.Loss;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Labels;
import symmetry.experiment.LayerStart;
import symmetry.number.NumberText;
import symmetry.number.Numerals;
import symmetry.study.restarts.Interval;

/** Parts of an experiment as set-ups name them, and numbers as reasons do. */
public final class Words {

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
    return start.biases().kind() == BiasKind.ZEROS ? weights : weights + ", biases that differ";
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

  /** How many of how many seeds, and where their rate lies with a confidence of 95 %. */
  static String rate(Outcomes seeds) {
    int all = seeds.seeds();
    Interval interval = Interval.wilson(seeds.successes(), all);
    return "%d of %d seeds (95 %% interval %s to %s %%)".formatted(
      seeds.successes(),
      all,
      Numerals.decimals(0, 100 * interval.low()),
      Numerals.decimals(0, 100 * interval.high())
    );
  }

  static String of(Loss loss) {
    return switch (loss) {
      case SIGMOID_BCE -> "cross-entropy";
      case SIGMOID_MSE -> "squared error on the sigmoid";
      default -> Condition.name(loss);
    };
  }

  static String data(Source source) {
    return switch (source) {
      case BuiltIn.BLOBS -> "two blobs";
      case BuiltIn.MULTI_BLOBS -> "three blobs";
      case BuiltIn.XOR_POINTS -> "XOR (4 points)";
      case BuiltIn.XOR_SIGNED -> "XOR ±1";
      case BuiltIn other -> Condition.name(other);
      case OwnData _ -> Labels.of(source);
    };
  }

  static String count(OptionalInt steps) {
    return steps.isPresent() ? Integer.toString(steps.getAsInt()) : "never";
  }

  static String step(OptionalInt step) {
    return step.isPresent() ? "step " + step.getAsInt() : "never";
  }
}
