package symmetry.claims;

/** The two trials of a statement. */
public enum Side {
  AS_SAID("as said"),
  FLIPPED("changed");

  private final String words;

  Side(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  public Trial of(Statement statement) {
    return switch (this) {
      case AS_SAID -> statement.trial();
      case FLIPPED -> statement.flipped();
    };
  }

  public Judgement.Hearing of(Judgement judgement) {
    return switch (this) {
      case AS_SAID -> judgement.asSaid();
      case FLIPPED -> judgement.flipped();
    };
  }
}
