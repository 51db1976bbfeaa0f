package symmetry.diagnostics;

import java.util.Locale;

/** Words as they stand in a text. */
public final class Phrase {

  private Phrase() {}

  /** With a capital and a full stop. */
  public static String sentence(String words) {
    return capital(words) + ".";
  }

  /** With a capital. */
  public static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
