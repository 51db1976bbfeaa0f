package symmetry.claims;

/** Where a statement was made. */
public enum Answer {
  QUESTION("The question", "Shayan RC"),
  FIRST("1st answer and its comments", "ffriend"),
  SECOND("2nd answer and its comments", "Inanc Gumus"),
  THIRD("3rd answer and its comments", "lejlot"),
  FOURTH("4th answer", "Safak Ozdek"),
  FIFTH("5th answer", "the 5th answer"),
  SIXTH("6th answer", "abdoulsn, after Andrew Ng"),
  SEVENTH("7th answer", "the 7th answer"),
  EIGHTH("8th answer", "Mohammad Javad"),
  LITERATURE("Papers", ""),
  PRACTICE("Said in practice", "");

  /** The thread that the statements are paraphrased from. */
  public static final String THREAD = "https://stackoverflow.com/questions/20027598";

  /** The thread's licence. */
  public static final String LICENCE = "CC BY-SA";

  private final String words;
  private final String author;

  /**
   * @param author of what no other is named for
   */
  Answer(String words, String author) {
    this.words = words;
    this.author = author;
  }

  /** A statement made there, before its trials are named. */
  Statement.Draft says(int number, Theme theme, String paraphrase) {
    return new Statement.Draft(number, this, author, theme, paraphrase, Citation.THREAD, "");
  }

  /** For people. */
  public String words() {
    return words;
  }
}
