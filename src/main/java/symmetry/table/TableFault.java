package symmetry.table;

/** Ends the reading of a table; what is wrong is handed on as a value. */
final class TableFault extends Exception {

  private static final long serialVersionUID = 1;

  private final transient TableProblem problem;

  TableFault(TableProblem problem) {
    super(problem.sentence(), null, false, false);
    this.problem = problem;
  }

  static TableFault ofFile(String why) {
    return new TableFault(TableProblem.ofFile(why));
  }

  TableProblem problem() {
    return problem;
  }
}
