package symmetry.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes several experiments into one query string that {@link LineupReader} reads: what all have alike
 * is written once, what differs once for each.
 */
public final class LineupWriter {

  private LineupWriter() {}

  /**
   * The canonical fields.
   *
   * @param experiments by index; indices left out are written elsewhere
   */
  public static Map<String, String> fields(SortedMap<Integer, Experiment> experiments) {
    List<Map<String, String>> all = new ArrayList<>();
    experiments.forEach((index, experiment) -> all.add(new Link(experiment, 0).fields()));
    Set<Map.Entry<String, String>> shared = new LinkedHashSet<>(all.getFirst().entrySet());
    all.forEach(fields -> shared.retainAll(fields.entrySet()));
    Map<String, String> written = new LinkedHashMap<>();
    shared.forEach(field -> written.put(field.getKey(), field.getValue()));
    experiments.forEach((index, experiment) ->
      new Link(experiment, 0).fields().forEach((key, value) -> {
        if (!written.containsKey(key)) written.put(Comparison.letter(index) + "." + key, value);
      })
    );
    return written;
  }

  /**
   * The fields in which not all are alike, each with its values; null where one is left out, as defaults
   * are.
   */
  public static Map<String, List<@Nullable String>> differences(List<Experiment> experiments) {
    List<Map<String, String>> all = experiments
      .stream()
      .map(e -> new Link(e, 0).fields())
      .toList();
    Map<String, List<@Nullable String>> differences = new LinkedHashMap<>();
    for (Map<String, String> fields : all) {
      for (String key : fields.keySet()) {
        List<@Nullable String> values = new ArrayList<>();
        for (Map<String, String> others : all) values.add(others.get(key));
        if (values.stream().distinct().count() > 1) differences.put(key, values);
      }
    }
    return differences;
  }

  /**
   * The query string of these fields, and of how many experiments there are where it would not be clear.
   *
   * @param least how many there are if the query does not say and speaks of no more
   * @param most how many there may be
   */
  public static String query(Map<String, String> fields, int count, int least, int most) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    if (implied(fields.keySet(), least, most) != count) all.put("count", Integer.toString(count));
    return QueryText.of(all);
  }

  /** How many experiments a query that speaks of these fields has, if it does not say. */
  static int implied(Set<String> keys, int least, int most) {
    int spoken = least;
    for (int k = least; k < most; k++) {
      String prefix = Comparison.letter(k) + ".";
      if (keys.stream().anyMatch(key -> key.startsWith(prefix))) spoken = k + 1;
    }
    return spoken;
  }
}
