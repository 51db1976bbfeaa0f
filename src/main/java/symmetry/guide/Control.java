package symmetry.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Something a person may change about a lesson's experiment.
 *
 * @param options the usual one first
 */
public record Control<T>(String label, String hint, List<Option<T>> options) {
  /**
   * One of a few values.
   *
   * @param token in links: letters, digits, points and hyphens
   */
  public record Option<T>(String token, String label, T value) {}

  public Control {
    options = List.copyOf(options);
  }

  @SafeVarargs
  static <T> Control<T> of(String label, String hint, Option<T>... options) {
    List<Option<T>> list = new ArrayList<>();
    for (Option<T> option : options) list.add(option);
    return new Control<>(label, hint, list);
  }

  static <T> Option<T> option(String token, String label, T value) {
    return new Option<>(token, label, value);
  }

  /** Where the option with this token stands; −1 if there is none. */
  int indexOf(String token) {
    return IntStream.range(0, options.size())
      .filter(k -> options.get(k).token().equals(token))
      .findFirst()
      .orElse(-1);
  }
}
