package symmetry.claims;

/** What a statement is about. */
public enum Theme {
  SYMMETRY("Symmetry"),
  BREAKING("Breaking it"),
  ZEROS("Starting from zero"),
  SCALE("Scale of the weights"),
  CHANCE("Chance and restarts"),
  BACKPROPAGATION("Backpropagation");

  private final String words;

  Theme(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
