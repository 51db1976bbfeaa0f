package symmetry.claims;

/** What a measurement says about a statement. */
public enum Verdict {
  HOLDS("holds"),
  DOES_NOT_HOLD("does not hold"),
  DEPENDS("depends"),
  NOT_MEANINGFUL("not meaningful as said");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
