package symmetry.experiment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symmetry.number.NumberText;

/** Builds a link's query string: fields in the order they are put, defaults left out. */
public final class LinkWriter {

  private final Map<String, String> fields = new LinkedHashMap<>();

  public void put(String key, String value) {
    fields.put(key, value);
  }

  public void number(String key, double value, double usual) {
    if (value != usual) put(key, NumberText.of(value));
  }

  public void constant(String key, Enum<?> value, Enum<?> usual) {
    if (value != usual) put(key, Kind.token(value.name()));
  }

  public void choice(String key, Choice<?> value, Choice<?> usual) {
    if (!value.equals(usual)) put(key, value.token());
  }

  void widths(String key, List<Integer> widths, List<Integer> usual) {
    if (widths.equals(usual)) return;
    put(key, widths.isEmpty() ? "0" : joined(widths));
  }

  static String joined(List<Integer> widths) {
    return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  <E extends Enum<E>> void subset(String key, List<E> all, Collection<E> chosen) {
    if (chosen.isEmpty()) return;
    put(
      key,
      all
        .stream()
        .filter(chosen::contains)
        .map(c -> Kind.token(c.name()))
        .collect(Collectors.joining("_"))
    );
  }

  void events(String key, List<Event> events) {
    if (events.isEmpty()) return;
    put(key, events.stream().map(EventToken::of).collect(Collectors.joining("*")));
  }

  /** What was put, in that order. */
  Map<String, String> fields() {
    return fields;
  }

  public String query() {
    return QueryText.of(fields);
  }
}
