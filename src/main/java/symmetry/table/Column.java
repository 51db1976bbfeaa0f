package symmetry.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a column holds.
 *
 * @param content in words: "numbers from 0 to 7"
 * @param ignoredFor why it is not taken unless somebody says so; empty if it is taken
 * @param missing cells without a value
 * @param hasNumbers whether any of its values is a number
 * @param classes its different values, numbers in their order, words in that of their letters; empty if there
 *     are more than {@value ColumnProfile#MOST_CLASSES}
 * @param notNumber its first value that is no number
 */
public record Column(
  String name,
  String content,
  String ignoredFor,
  int missing,
  boolean hasNumbers,
  List<String> classes,
  Optional<TableProblem> notNumber
) {
  public Column {
    classes = List.copyOf(classes);
  }

  /** What it can be taken for. */
  public Set<Use> uses() {
    Set<Use> uses = EnumSet.of(Use.IGNORED);
    if (hasNumbers) uses.add(Use.NUMBER);
    if (classes.size() > 1) uses.add(Use.CLASS);
    return uses;
  }

  /** Inputs of a network that it makes if it is taken so. */
  public int inputs(Use use) {
    return switch (use) {
      case NUMBER -> 1;
      case CLASS -> classes.size() == 2 ? 1 : classes.size();
      case IGNORED -> 0;
    };
  }

  Column ignoredFor(String reason) {
    return new Column(name, content, reason, missing, hasNumbers, classes, notNumber);
  }
}
