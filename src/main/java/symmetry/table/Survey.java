package symmetry.table;

import java.util.ArrayList;
import java.util.List;

/** Looks over a whole table once: that its rows are not too many, how they begin, how numbers are written. */
final class Survey implements Rows.Visitor {

  private final List<String[]> first = new ArrayList<>();
  private int rows;
  private int points;
  private int commas;

  @Override
  public boolean visit(long row, String[] cells) throws TableFault {
    // One may be a header.
    if (++rows > ReadTable.MOST_ROWS + 1) throw Inventory.tooMany();
    if (first.size() <= Header.SAMPLE) first.add(cells);
    for (String cell : cells) {
      if (DecimalMark.COMMA.isDecisive(cell)) commas++;
      else if (DecimalMark.POINT.isDecisive(cell)) points++;
    }
    return true;
  }

  /** The first rows. */
  List<String[]> first() {
    return first;
  }

  /** What more numbers have; a point if none says. */
  DecimalMark mark() {
    return commas > points ? DecimalMark.COMMA : DecimalMark.POINT;
  }
}
