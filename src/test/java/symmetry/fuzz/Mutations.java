package symmetry.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes a text into one like it that nobody would write. The same seed gives the same texts. */
final class Mutations {

  private static final List<String> SPICE = List.of(
    "%",
    "%zz",
    "%ff",
    "%00",
    "%0a",
    "%0d%0aX: y",
    "%22",
    "%c3%28",
    "%F0%9F%92%A9",
    "&",
    "&&",
    "=",
    "==",
    "*",
    "_",
    "-",
    "--",
    ".",
    "..",
    "/",
    "?",
    "#",
    "+",
    ";",
    ",",
    "'",
    "<script>",
    "${7*7}",
    "\u00e9",
    "v-r=uidl",
    "embed=1"
  );

  private static final List<String> NUMBERS = List.of(
    "0",
    "-0",
    "-1",
    "1",
    "2",
    "1e308",
    "1e309",
    "1e-400",
    "-1e9",
    "NaN",
    "Infinity",
    "2147483647",
    "2147483648",
    "9223372036854775808",
    "0.1e",
    "1.5",
    "0x10",
    "999999999",
    "٣"
  );

  private final RandomGenerator random;

  Mutations(RandomGenerator random) {
    this.random = random;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** Some changes to a text, a few of them large. */
  String of(String text, List<String> others) {
    String changed = text;
    for (int k = random.nextInt(4); k >= 0; k--) changed = once(changed, others);
    return changed;
  }

  private String once(String text, List<String> others) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(from);
      case 2 -> text.substring(0, from) + oneOf(SPICE) + text.substring(from);
      case 3 -> text.substring(0, from) + (char) (32 + random.nextInt(95)) + text.substring(to);
      case 4 -> number(text);
      case 5 -> splice(text, from, oneOf(others));
      case 6 -> text + '&' + oneOf(others);
      default -> oneIn(20) ? text + oneOf(SPICE).repeat(random.nextInt(4000)) : number(text);
    };
  }

  /** Another number in place of one. */
  private String number(String text) {
    String[] parts = text.split("(?<=\\d)(?!\\d)|(?<!\\d)(?=\\d)");
    int start = random.nextInt(parts.length);
    for (int k = 0; k < parts.length; k++) {
      int at = (start + k) % parts.length;
      if (parts[at].isEmpty() || !Character.isDigit(parts[at].charAt(0))) continue;
      parts[at] = oneOf(NUMBERS);
      return String.join("", parts);
    }
    return text + oneOf(NUMBERS);
  }

  private String splice(String text, int from, String other) {
    return text.substring(0, from) + other.substring(random.nextInt(other.length() + 1));
  }
}
