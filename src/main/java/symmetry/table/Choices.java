package symmetry.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is chosen for a table: how it is read, and what each column is taken for. The use of the target says
 * what is learned: numbers are a regression, classes a classification.
 *
 * @param header whether the first row names the columns
 * @param uses by column
 * @param target index of the column to be learned
 */
public record Choices(
  boolean header,
  DecimalMark mark,
  MissingValues missing,
  List<Use> uses,
  int target
) {
  private static final Pattern TEXT = Pattern.compile(
    "(header|bare)-(point|comma)-(drop|mean)-([ncx]*[NC][ncx]*)"
  );

  public Choices {
    uses = List.copyOf(uses);
    if (uses.size() > ReadTable.MOST_COLUMNS) throw new IllegalArgumentException(
      "too many columns"
    );
    if (target < 0 || target >= uses.size()) throw new IllegalArgumentException("no such target");
  }

  public Choices withMissing(MissingValues missing) {
    return new Choices(header, mark, missing, uses, target);
  }

  public Choices withUse(int column, Use use) {
    List<Use> changed = new ArrayList<>(uses);
    changed.set(column, use);
    return new Choices(header, mark, missing, changed, target);
  }

  public Choices withTarget(int target) {
    return new Choices(header, mark, missing, uses, target);
  }

  /**
   * As a link has it: {@code header-point-drop-nnxcC}, a letter for each column, the target's a capital one.
   *
   * @throws IllegalStateException if the target is ignored
   */
  public String text() {
    StringBuilder letters = new StringBuilder();
    for (int k = 0; k < uses.size(); k++) {
      char letter = letter(uses.get(k));
      if (k == target && letter == 'x') throw new IllegalStateException("the target is ignored");
      letters.append(k == target ? Character.toUpperCase(letter) : letter);
    }
    return String.join(
      "-",
      header ? "header" : "bare",
      mark.name().toLowerCase(Locale.ROOT),
      missing.name().toLowerCase(Locale.ROOT),
      letters
    );
  }

  /** What {@link #text} wrote; nothing if it is something else. */
  public static Optional<Choices> read(String text) {
    if (
      text.length() > ReadTable.MOST_COLUMNS + "header-point-drop-".length()
    ) return Optional.empty();
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) return Optional.empty();
    String letters = parts.group(4);
    List<Use> uses = letters.toLowerCase(Locale.ROOT).chars().mapToObj(Choices::use).toList();
    if (uses.size() > ReadTable.MOST_COLUMNS) return Optional.empty();
    int target = 0;
    while (!Character.isUpperCase(letters.charAt(target))) target++;
    return Optional.of(
      new Choices(
        parts.group(1).equals("header"),
        DecimalMark.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
        MissingValues.valueOf(parts.group(3).toUpperCase(Locale.ROOT)),
        uses,
        target
      )
    );
  }

  private static char letter(Use use) {
    return switch (use) {
      case NUMBER -> 'n';
      case CLASS -> 'c';
      case IGNORED -> 'x';
    };
  }

  private static Use use(int letter) {
    return Arrays.stream(Use.values())
      .filter(u -> letter(u) == letter)
      .findFirst()
      .orElseThrow();
  }
}
