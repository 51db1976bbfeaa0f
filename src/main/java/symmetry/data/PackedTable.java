package symmetry.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import symmetry.number.Deflated;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * A table's numbers as a text of a link: column by column, the target last, numbers as links write them, joined by
 * commas, a line for each column; that {@link Deflated}. Nothing is rounded.
 */
public final class PackedTable {

  /** Numbers that are packed at most, targets too: 200 rows of {@value OwnData#MAX_COLUMNS} inputs. */
  static final int MOST_NUMBERS = 200 * (OwnData.MAX_COLUMNS + 1);

  /** Characters of a packed table at most. */
  static final int MOST_CHARACTERS = 8_000;

  /** Characters of a number, with what is behind it. */
  private static final int WIDEST = 26;

  private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9_-]{1,8000}");
  private static final String NOT_PACKED = "a deflated table in the base 64 of addresses";
  private static final String NUMBER = "a number from −10¹⁸ to 10¹⁸";

  private PackedTable() {}

  /** What came of unpacking. */
  public sealed interface Unpacked {
    /** Inputs {@code [rows × columns]} row by row, and targets {@code [rows]}; nobody else has the arrays. */
    record Numbers(double[] inputs, double[] targets) implements Unpacked {}

    /**
     * It is no such table.
     *
     * @param value what is there, with its place
     * @param bound what would be right, in words
     */
    record Refused(String value, String bound) implements Unpacked {}
  }

  /** Nothing where the table is too large. */
  static Optional<String> of(OwnData own) {
    long numbers = (own.dimensions() + 1L) * own.rows();
    if (numbers > MOST_NUMBERS) return Optional.empty();
    StringBuilder text = new StringBuilder();
    for (int column = 0; column <= own.dimensions(); column++) {
      for (int row = 0; row < own.rows(); row++) {
        double value = column < own.dimensions() ? own.input(row, column) : own.target(row);
        text.append(NumberText.of(value)).append(row + 1 < own.rows() ? ',' : '\n');
      }
    }
    String packed = Deflated.of(text.substring(0, text.length() - 1).getBytes(ISO_8859_1));
    return packed.length() > MOST_CHARACTERS ? Optional.empty() : Optional.of(packed);
  }

  /**
   * Reads a packed table of a known shape. No more memory is taken than numbers of that shape can need.
   *
   * @param classes how many; 0 if targets are numbers
   */
  public static Unpacked unpacked(String packed, int rows, int columns, int classes) {
    long numbers = (columns + 1L) * rows;
    if (numbers > MOST_NUMBERS) {
      return new Unpacked.Refused(
        "%d rows of %d inputs".formatted(rows, columns),
        "a table of at most %s numbers; a larger one is a file".formatted(
          Numerals.count(MOST_NUMBERS)
        )
      );
    }
    Optional<String> text = BASE_64.matcher(packed).matches()
      ? Deflated.bytes(packed, (int) numbers * WIDEST).map(bytes -> new String(bytes, ISO_8859_1))
      : Optional.empty();
    if (text.isEmpty()) return new Unpacked.Refused(packed, NOT_PACKED);
    String[] lines = text.get().split("\n", columns + 2);
    if (lines.length != columns + 1) {
      return new Unpacked.Refused(
        "%d lines".formatted(lines.length),
        "%d lines, one for each input and one for the target".formatted(columns + 1)
      );
    }
    double[] inputs = new double[rows * columns];
    double[] targets = new double[rows];
    for (int column = 0; column <= columns; column++) {
      String[] cells = lines[column].split(",", rows + 1);
      String place = column < columns ? "input %d".formatted(column + 1) : "the target";
      if (cells.length != rows) {
        String there = "%s with %d rows".formatted(place, cells.length);
        return new Unpacked.Refused(there, "%d rows in each column".formatted(rows));
      }
      for (int row = 0; row < rows; row++) {
        OptionalDouble value = number(cells[row]);
        boolean isClass = column == columns && classes > 0;
        if (value.isEmpty() || (isClass && !TableRules.isIndex(value.getAsDouble(), classes))) {
          return new Unpacked.Refused(
            "%s of row %d: %s".formatted(place, row + 1, cells[row]),
            isClass ? "a class from 0 to %d".formatted(classes - 1) : NUMBER
          );
        }
        if (column < columns) inputs[row * columns + column] = value.getAsDouble();
        else targets[row] = value.getAsDouble();
      }
    }
    return new Unpacked.Numbers(inputs, targets);
  }

  private static OptionalDouble number(String text) {
    OptionalDouble number = NumberText.parse(text);
    boolean fits = number.isPresent() && TableRules.isNumber(number.getAsDouble());
    return fits ? number : OptionalDouble.empty();
  }
}
