package symmetry.table;

import java.util.List;
import symmetry.data.OwnData;

/** What came of using a table as chosen. */
public sealed interface Made {
  /**
   * Data to learn from.
   *
   * @param dropped rows left out for a missing value
   * @param filled missing values that are a mean now
   */
  record Table(OwnData data, int dropped, int filled) implements Made {}

  /** It cannot be used so. */
  record Refused(List<TableProblem> problems) implements Made {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
