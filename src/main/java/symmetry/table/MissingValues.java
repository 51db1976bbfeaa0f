package symmetry.table;

/** What is done with rows that lack a value that is used. A row without a target is always left out. */
public enum MissingValues {
  DROP("drop the row"),
  MEAN("use the mean");

  private final String label;

  MissingValues(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
