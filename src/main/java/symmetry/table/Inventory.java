package symmetry.table;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetry.number.Numerals;

/** Looks over a whole table once more, knowing how it is read: what is in its columns. */
final class Inventory implements Rows.Visitor {

  private static final int PREVIEW = 8;

  private final DecimalMark mark;
  private final boolean header;
  private final List<ColumnProfile> profiles = new ArrayList<>();
  private final List<List<String>> preview = new ArrayList<>();
  private List<String> names;
  private boolean isHeaderNext;

  Inventory(Grid grid, DecimalMark mark, boolean header) {
    this.mark = mark;
    this.header = header;
    isHeaderNext = header;
    names = Header.names(grid.isNamed() ? grid.text().names() : nCopies(grid.width(), ""));
    for (int k = 0; k < grid.width(); k++) profiles.add(new ColumnProfile(mark, k == 0));
  }

  @Override
  public boolean visit(long row, String[] cells) throws TableFault {
    if (isHeaderNext) {
      names = Header.names(List.of(cells));
      isHeaderNext = false;
      return true;
    }
    if (preview.size() < PREVIEW) {
      preview.add(Arrays.stream(cells).map(TableProblem::shown).toList());
    }
    for (int k = 0; k < cells.length; k++) profiles.get(k).add(row, names.get(k), cells[k]);
    return true;
  }

  static TableFault tooMany() {
    return TableFault.ofFile(
      "it has more than %s rows.".formatted(Numerals.count(ReadTable.MOST_ROWS))
    );
  }

  int rows() throws TableFault {
    int rows = profiles.getFirst().rows;
    if (rows > ReadTable.MOST_ROWS) throw tooMany();
    if (rows == 0) throw TableFault.ofFile("it has no rows below its header.");
    return rows;
  }

  /** The first rows as they stand there, cut short. */
  List<List<String>> preview() {
    return preview;
  }

  Guess.Guessed guess() {
    return Guess.of(names, profiles, header, mark);
  }
}
