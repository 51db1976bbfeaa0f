package symmetry.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.data.OwnData;
import symmetry.number.Numerals;

/**
 * The table of a file that a link speaks of and does not hold.
 *
 * @param choices how the file has to be read to become it ({@link OwnData#choices})
 */
public record WantedTable(String sha256, int rows, int columns, String choices) implements Wanted {
  /** What a link wants; nothing if it holds its data, or does not say rightly what it wants. */
  public static Optional<WantedTable> of(Map<String, List<String>> query) {
    return SourceFields.wanted(new LinkReader(query));
  }

  public static WantedTable of(OwnData own) {
    return new WantedTable(own.sha256(), own.rows(), own.dimensions(), own.choices());
  }

  /** A link to an experiment with this table, of whatever else a link says. */
  public static Map<String, List<String>> named(OwnData own, Map<String, List<String>> link) {
    LinkWriter writer = new LinkWriter();
    SourceFields.writeWanted(writer, of(own));
    Map<String, List<String>> named = new LinkedHashMap<>(link);
    writer.fields().forEach((field, value) -> named.put(field, List.of(value)));
    return named;
  }

  /** In words: {@code 303 rows of 13 inputs}. */
  public String shape() {
    return shape(rows, columns);
  }

  @Override
  public String words() {
    return "a table of " + shape();
  }

  /** Whether this is it. */
  public boolean isMet(OwnData given) {
    return given.sha256().equals(sha256);
  }

  /** Why a table that was given for it is not it, in a sentence; nothing if it is. */
  public Optional<String> refusal(OwnData given) {
    if (isMet(given)) return Optional.empty();
    boolean sameShape = given.rows() == rows && given.dimensions() == columns;
    return Optional.of(
      sameShape
        ? "This is another table than the link was made with: as large, but with other values or names."
        : "This is another table than the link was made with: it has %s, not %s.".formatted(
            shape(given.rows(), given.dimensions()),
            shape()
          )
    );
  }

  private static String shape(int rows, int columns) {
    return "%s of %s".formatted(Numerals.counted(rows, "row"), Numerals.counted(columns, "input"));
  }
}
