package symmetry.data;

import java.util.List;
import java.util.Optional;
import symmetry.number.Numerals;

/** What a table must be like to be learned from. */
public final class TableRules {

  private TableRules() {}

  /** The first that is wrong, in a sentence for a person that names its place and the bound. */
  public static Optional<String> refusal(
    LearningTask task,
    List<String> inputNames,
    List<String> classNames,
    double[] inputs,
    double[] targets
  ) {
    int columns = inputNames.size();
    if (columns < 1 || columns > OwnData.MAX_COLUMNS) {
      return refuse("There must be 1 to %d inputs, not %d.", OwnData.MAX_COLUMNS, columns);
    }
    if (targets.length < OwnData.MIN_ROWS || targets.length > OwnData.MAX_ROWS) {
      return refuse(
        "There must be %d to %s rows, not %s.",
        OwnData.MIN_ROWS,
        Numerals.count(OwnData.MAX_ROWS),
        Numerals.count(targets.length)
      );
    }
    if (inputs.length != targets.length * columns) {
      return refuse(
        "%s rows of %d inputs are not %s numbers.",
        Numerals.count(targets.length),
        columns,
        Numerals.count(inputs.length)
      );
    }
    return ofClasses(task, classNames.size())
      .or(() -> ofNames("input", inputNames))
      .or(() -> ofNames("class", classNames))
      .or(() -> ofInputs(inputNames, inputs))
      .or(() -> ofTargets(task, classNames.size(), targets));
  }

  private static Optional<String> ofClasses(LearningTask task, int classes) {
    if (task.allowsClasses(classes)) return Optional.empty();
    return switch (task) {
      case BINARY -> refuse("Two classes need 2 names, not %d.", classes);
      case MULTICLASS -> refuse(
        "There must be 3 to %d classes, not %d.",
        DataSpec.MAX_CLASSES,
        classes
      );
      case REGRESSION -> refuse("Regression has no classes, not %d.", classes);
    };
  }

  private static Optional<String> ofNames(String of, List<String> names) {
    for (int k = 0; k < names.size(); k++) {
      String name = names.get(k);
      if (name.isBlank() || name.length() > OwnData.MAX_NAME) {
        return refuse(
          "The name of %s %d must have 1 to %d characters, not %d.",
          of,
          k + 1,
          OwnData.MAX_NAME,
          name.strip().length()
        );
      }
      if (!isName(name)) {
        return refuse("The name of %s %d has a character that cannot be written.", of, k + 1);
      }
    }
    return names.stream().distinct().count() == names.size() || of.equals("input")
      ? Optional.empty()
      : refuse("No two classes may have the same name.");
  }

  /** Whether something can be the name of an input or a class. */
  public static boolean isName(String text) {
    return (
      !text.isBlank() &&
      text.length() <= OwnData.MAX_NAME &&
      text.codePoints().noneMatch(TableRules::cannotBeWritten)
    );
  }

  /** A control character, or half of one that takes two chars. */
  private static boolean cannotBeWritten(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  private static Optional<String> ofInputs(List<String> names, double[] inputs) {
    for (int k = 0; k < inputs.length; k++) {
      if (isNumber(inputs[k])) continue;
      int column = k % names.size();
      return refuse(
        "Row %s, %s: %s is not a number from −10¹⁸ to 10¹⁸.",
        Numerals.count(k / names.size() + 1),
        names.get(column),
        inputs[k]
      );
    }
    return Optional.empty();
  }

  private static Optional<String> ofTargets(LearningTask task, int classes, double[] targets) {
    for (int row = 0; row < targets.length; row++) {
      double target = targets[row];
      if (task == LearningTask.REGRESSION) {
        if (isNumber(target)) continue;
        return refuse(
          "Row %s, target: %s is not a number from −10¹⁸ to 10¹⁸.",
          Numerals.count(row + 1),
          target
        );
      }
      if (!isIndex(target, classes)) return refuse(
        "Row %s: %s is none of the %d classes.",
        Numerals.count(row + 1),
        target,
        classes
      );
    }
    return Optional.empty();
  }

  /** Written so that NaN fails. */
  static boolean isNumber(double value) {
    return Math.abs(value) <= OwnData.MAX_MAGNITUDE;
  }

  static boolean isIndex(double value, int classes) {
    return value >= 0 && value < classes && value == Math.rint(value);
  }

  private static Optional<String> refuse(String sentence, Object... parts) {
    return Optional.of(sentence.formatted(parts));
  }
}
