package symmetry.experiment;

/**
 * One field of a link that was not understood or is out of bounds; the rest of the link still counts.
 *
 * @param field name in the link, cut short if long
 * @param value as given, cut short if long
 * @param bound what would be right, in words: "a number from 0 to 1"
 */
public record Problem(String field, String value, String bound) {
  /** Bound of a field that nobody reads. */
  static final String UNKNOWN = "a field that this experiment has";

  private static final int SHOWN = 60;

  public Problem {
    field = shortened(field);
    value = shortened(value);
  }

  private static String shortened(String text) {
    if (text.length() <= SHOWN) return text;
    // Half of a character that takes two chars could not be sent.
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }

  /** One sentence for a person. */
  public String message() {
    if (bound.equals(UNKNOWN)) return "Unknown parameter %s, ignored.".formatted(field);
    return "%s = “%s” was not applied: it must be %s.".formatted(field, value, bound);
  }
}
