package symmetry.experiment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads links as a browser's address bar holds them. */
public final class Links {

  private Links() {}

  /** What {@link Link#parse} makes of a query string. */
  public static Parsed<Link> parse(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : query.split("&")) {
      String[] parts = URLDecoder.decode(field, StandardCharsets.UTF_8).split("=", 2);
      fields.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
    }
    return Link.parse(fields);
  }

  /** The experiment of a link without a fault. */
  public static Experiment experiment(String query) {
    Parsed<Link> parsed = parse(query);
    if (!parsed.problems().isEmpty()) throw new AssertionError(parsed.problems());
    return parsed.value().experiment();
  }
}
