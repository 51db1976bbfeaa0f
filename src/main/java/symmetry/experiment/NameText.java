package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * People's names of things in characters that an address needs not escape: letters of English, digits and {@code _}
 * as they are, {@code -} for a space, any other character by its number between dots ({@code x.2081.} is x₁);
 * several joined by {@code *}.
 */
final class NameText {

  /** More than the names of all columns may have. */
  private static final int MOST = 64;

  private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]|\\.[0-9a-f]{1,6}\\.)*");
  private static final Pattern NUMBERED = Pattern.compile("\\.([0-9a-f]{1,6})\\.");

  private NameText() {}

  static String of(List<String> names) {
    return names.stream().map(NameText::of).collect(Collectors.joining("*"));
  }

  /** Empty if it is nothing that was written so. */
  static Optional<List<String>> parse(String text) {
    List<String> names = new ArrayList<>();
    for (String token : text.split("\\*", MOST + 1)) {
      if (!NAME.matcher(token).matches()) return Optional.empty();
      Matcher numbered = NUMBERED.matcher(token.replace('-', ' '));
      StringBuilder name = new StringBuilder();
      while (numbered.find()) {
        int character = Integer.parseInt(numbered.group(1), 16);
        if (!Character.isValidCodePoint(character)) return Optional.empty();
        numbered.appendReplacement(name, "");
        name.appendCodePoint(character);
      }
      names.add(numbered.appendTail(name).toString());
    }
    return Optional.of(names);
  }

  private static String of(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints().forEach(c -> {
      if (c == ' ') text.append('-');
      else if (isPlain(c)) text.appendCodePoint(c);
      else text.append('.').append(Integer.toHexString(c)).append('.');
    });
    return text.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
