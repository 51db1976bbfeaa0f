package symmetry.table;

/** What came of reading a table. */
public sealed interface Reading permits ReadTable, Reading.Refused {
  /** It cannot be read. */
  record Refused(TableProblem problem) implements Reading {}
}
