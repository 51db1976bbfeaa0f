package symmetry.claims;

/** Where a statement was made. */
public enum Answer {
  QUESTION("The question"),
  FIRST("1st answer and its comments"),
  SECOND("2nd answer and its comments"),
  THIRD("3rd answer and its comments"),
  FOURTH("4th answer"),
  FIFTH("5th answer"),
  SIXTH("6th answer"),
  SEVENTH("7th answer"),
  EIGHTH("8th answer"),
  LITERATURE("Papers"),
  PRACTICE("Said in practice");

  /** The thread that the statements are paraphrased from. */
  public static final String THREAD = "https://stackoverflow.com/questions/20027598";

  /** The thread's licence. */
  public static final String LICENCE = "CC BY-SA";

  private final String words;

  Answer(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
