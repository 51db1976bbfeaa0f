package symmetry.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Query strings as links are written: fields joined by {@code &}, without escapes. */
public final class QueryText {

  private QueryText() {}

  static String of(Map<String, String> fields) {
    return fields
      .entrySet()
      .stream()
      .map(field -> field.getKey() + "=" + field.getValue())
      .collect(Collectors.joining("&"));
  }

  /** The values of each field, in their order. */
  public static Map<String, List<String>> fields(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : query.split("&")) {
      int equals = field.indexOf('=');
      String key = equals < 0 ? field : field.substring(0, equals);
      String value = equals < 0 ? "" : field.substring(equals + 1);
      if (!key.isEmpty()) fields.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }
    return fields;
  }
}
