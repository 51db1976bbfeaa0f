package symmetry.format;

import java.io.IOException;

/** Something in a file that cannot be: which part of it, and what it would have to be. */
public final class Unreadable extends IOException {

  private static final long serialVersionUID = 1;

  private final String part;
  private final String why;

  public Unreadable(String part, String sentence) {
    super(sentence);
    this.part = Names.shown(part);
    why = sentence;
  }

  /** The part of the file, as the file calls it. */
  public String part() {
    return part;
  }

  /** What is wrong with it, a sentence. */
  public String why() {
    return why;
  }
}
