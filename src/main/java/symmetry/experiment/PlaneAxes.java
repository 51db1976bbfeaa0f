package symmetry.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetry.data.Source;

/**
 * Over which two inputs of many a network's output is drawn, the others at their mean: {@code axes=3-4} in an
 * address, counted from 1. How a page is looked at, no part of an experiment.
 *
 * @param across index of the input on the horizontal axis, from 0
 * @param up of the one on the vertical axis, another one
 */
public record PlaneAxes(int across, int up) {
  /** The field of an address. */
  public static final String FIELD = "axes";

  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,2})-([1-9]\\d{0,2})");

  public PlaneAxes {
    if (across < 0 || up < 0 || across == up) {
      throw new IllegalArgumentException("no plane of %d and %d".formatted(across, up));
    }
  }

  /** What an address asks for; nothing where it does not, or where these data have no such inputs. */
  public static Parsed<Optional<PlaneAxes>> parse(Map<String, List<String>> query, Source source) {
    List<String> values = query.getOrDefault(FIELD, List.of());
    if (values.isEmpty()) return new Parsed<>(Optional.empty(), List.of());
    Optional<PlaneAxes> axes = read(values.getFirst()).filter(read -> read.areOf(source));
    if (axes.isPresent()) return new Parsed<>(axes, List.of());
    String bound =
      source.dimensions() > 2
        ? "two different inputs, each 1 to %d, such as 1-2".formatted(source.dimensions())
        : "left out where data have no more than two inputs";
    return new Parsed<>(Optional.empty(), List.of(new Problem(FIELD, values.getFirst(), bound)));
  }

  private static Optional<PlaneAxes> read(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches() || matcher.group(1).equals(matcher.group(2))) return Optional.empty();
    return Optional.of(
      new PlaneAxes(Integer.parseInt(matcher.group(1)) - 1, Integer.parseInt(matcher.group(2)) - 1)
    );
  }

  /** The value of the field. */
  public String text() {
    return across + 1 + "-" + (up + 1);
  }

  /** Whether there is something to choose, and these are among it. */
  public boolean areOf(Source source) {
    int inputs = source.dimensions();
    return inputs > 2 && across < inputs && up < inputs;
  }
}
