package symmetry.diagnostics;

import java.util.List;
import java.util.Locale;

/** Words as they stand in a text. */
public final class Phrase {

  private Phrase() {}

  /** With a capital and a full stop. */
  public static String sentence(String words) {
    return capital(words) + ".";
  }

  /** "2, 3 and 4"; of more than so many the first: "2, 3 and 5 more". */
  public static String listed(List<String> items, int most) {
    int shown = items.size() > most ? most : items.size() - 1;
    String last = items.size() > most ? items.size() - most + " more" : items.getLast();
    return shown == 0 ? last : String.join(", ", items.subList(0, shown)) + " and " + last;
  }

  /** Places, from 0, as people count them. */
  public static List<String> numbers(List<Integer> places) {
    return places
      .stream()
      .map(place -> Integer.toString(place + 1))
      .toList();
  }

  /** "layer 2", "layers 1 to 3" where they follow one another, "layers 1, 3 and 4": places from 0, ascending. */
  public static String numbered(String noun, List<Integer> places, int most) {
    int first = places.getFirst() + 1;
    int last = places.getLast() + 1;
    int count = places.size();
    if (count == 1) return noun + " " + first;
    return count > 2 && last - first == count - 1
      ? "%ss %d to %d".formatted(noun, first, last)
      : "%ss %s".formatted(noun, listed(numbers(places), most));
  }

  /** With a capital. */
  public static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
