package symmetry.table;

import java.util.List;
import symmetry.data.OwnData;
import symmetry.number.Numerals;

/** A table that was read: what its columns hold, what they are taken for, and how to make data of it. Immutable. */
public final class ReadTable implements Reading {

  /** Of a file, its header not counted. */
  public static final int MOST_ROWS = OwnData.MAX_ROWS;

  /** Of a file; of these some are the target, numbers of rows, or ignored. */
  public static final int MOST_COLUMNS = 100;

  private final Grid grid;
  private final String encoding;
  private final DecimalMark mark;
  private final boolean header;
  private final int rows;
  private final List<List<String>> preview;
  private final Guess.Guessed guessed;

  private ReadTable(
    Grid grid,
    String encoding,
    DecimalMark mark,
    boolean header,
    int rows,
    List<List<String>> preview,
    Guess.Guessed guessed
  ) {
    this.grid = grid;
    this.encoding = encoding;
    this.mark = mark;
    this.header = header;
    this.rows = rows;
    this.preview = List.copyOf(preview);
    this.guessed = guessed;
  }

  /**
   * @param encoding in words; empty if it was never encoded
   */
  static ReadTable of(String text, String encoding) throws TableFault {
    Grid grid = Grid.of(TableText.of(text));
    Survey survey = new Survey();
    grid.each(survey);
    DecimalMark mark = survey.mark();
    boolean header = grid.nameless() || (!grid.isNamed() && Header.isIn(survey.first(), mark));
    return profiled(grid, encoding, mark, header);
  }

  private static ReadTable profiled(Grid grid, String encoding, DecimalMark mark, boolean header)
    throws TableFault {
    Inventory inventory = new Inventory(grid, mark, header);
    grid.each(inventory);
    return new ReadTable(
      grid,
      encoding,
      mark,
      header,
      inventory.rows(),
      inventory.preview(),
      inventory.guess()
    );
  }

  /** The same file, read otherwise. */
  public Reading as(boolean hasHeader, DecimalMark decimalMark) {
    if (hasHeader == header && decimalMark == mark) return this;
    try {
      return profiled(grid, encoding, decimalMark, hasHeader);
    } catch (TableFault fault) {
      return new Refused(fault.problem());
    }
  }

  /** The file as it was read, in words: "120 rows of 5 columns, cut by semicolons, UTF-8". */
  public String form() {
    return "%s of %d columns, separated by %s%s".formatted(
      Numerals.counted(rows, "row"),
      grid.width(),
      grid.text().separator().label(),
      encoding.isEmpty() ? "" : "; " + encoding
    );
  }

  /** Without the header. */
  public int rows() {
    return rows;
  }

  public List<Column> columns() {
    return guessed.columns();
  }

  /** What is taken unless somebody chooses. */
  public Choices guess() {
    return guessed.choices();
  }

  /** The first rows as they stand there, cut short. */
  public List<List<String>> preview() {
    return preview;
  }

  /** As many numbers at most have the data that these choices make. */
  public long numbers(Choices choices) {
    long inputs = 1;
    int width = Math.min(columns().size(), choices.uses().size());
    for (int k = 0; k < width; k++) {
      if (k != choices.target()) inputs += columns().get(k).inputs(choices.uses().get(k));
    }
    return Math.min(inputs, OwnData.MAX_COLUMNS + 1) * rows;
  }

  /**
   * Data to learn from.
   *
   * @param choices of as many columns; read as it says
   */
  public Made make(Choices choices) {
    if (choices.uses().size() != grid.width()) {
      return new Made.Refused(
        List.of(
          TableProblem.ofFile(
            "it has %d columns, and the choices are for %d.".formatted(
              grid.width(),
              choices.uses().size()
            )
          )
        )
      );
    }
    return switch (as(choices.header(), choices.mark())) {
      case Refused(TableProblem problem) -> new Made.Refused(List.of(problem));
      case ReadTable table -> new Assembly(table.grid, table.columns(), table.rows, choices).made();
    };
  }
}
