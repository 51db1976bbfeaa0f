package symmetry.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads several experiments from one query string. A field counts for all of them ({@code lr=0.1}), or
 * after a letter and a dot for one ({@code b.init=he-normal}), where it takes the place of what counts
 * for all. Some fields are settings of the whole, and no experiment's.
 */
public final class LineupReader {

  private static final Pattern OF_ONE = Pattern.compile("([a-z])\\.(.+)");
  private static final String COUNT = "count";

  private final Map<String, List<String>> shared = new LinkedHashMap<>();
  private final Map<String, Map<String, List<String>>> own = new TreeMap<>();
  private final LinkReader settings;
  private final Tables tables;
  private final int count;

  /** What each experiment read so far complains of, by shared field and value. */
  private final Map<Map.Entry<String, String>, List<Problem>> ofShared = new LinkedHashMap<>();

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Integer> read = new LinkedHashSet<>();

  /**
   * @param least how many experiments there are if the query does not say and speaks of no more
   * @param most how many there may be
   * @param settings fields of the whole
   * @param tables at hand
   */
  public LineupReader(
    Map<String, List<String>> query,
    int least,
    int most,
    Set<String> settings,
    Tables tables
  ) {
    this.tables = tables;
    Map<String, List<String>> ofAll = new LinkedHashMap<>();
    query.forEach((key, values) -> {
      Matcher ofOne = OF_ONE.matcher(key);
      if (ofOne.matches() && settings.contains(ofOne.group(2))) {
        refuse(key, values, "given for all, without a letter");
      } else if (ofOne.matches()) {
        own
          .computeIfAbsent(ofOne.group(1), letter -> new LinkedHashMap<>())
          .put(ofOne.group(2), values);
      } else if (settings.contains(key) || key.equals(COUNT)) {
        ofAll.put(key, values);
      } else {
        shared.put(key, values);
      }
    });
    this.settings = new LinkReader(ofAll);
    int spoken = LineupWriter.implied(query.keySet(), least, most);
    count = (int) this.settings.number(COUNT, Parameter.whole(COUNT, least, 1, most), spoken);
    refuseOthers();
  }

  public int count() {
    return count;
  }

  /** A setting, or its fallback where it is absent or wrong. */
  public double setting(String key, Parameter bound, double fallback) {
    return settings.number(key, bound, fallback);
  }

  /** Refuses a setting that was read. */
  public void refuseSetting(String key, String bound) {
    settings.refuse(key, bound);
  }

  /** A field of one experiment that is not to be read as part of it; nothing if it is not there. */
  List<String> take(int index, String key) {
    List<String> values = fieldsOf(index).remove(key);
    return values == null ? List.of() : values;
  }

  /** The fields that one experiment has for itself. */
  Set<String> keys(int index) {
    return new LinkedHashSet<>(fieldsOf(index).keySet());
  }

  void refuse(int index, String key, List<String> values, String bound) {
    refuse(Comparison.letter(index) + "." + key, values, bound);
  }

  private void refuse(String field, List<String> values, String bound) {
    problems.add(new Problem(field, String.join(", ", values), bound));
  }

  /** One of the experiments; to be called once for each. */
  public Experiment experiment(int index) {
    Map<String, List<String>> fields = new HashMap<>(shared);
    fields.putAll(fieldsOf(index));
    Parsed<Link> parsed = Link.parse(fields, tables);
    read.add(index);
    String letter = Comparison.letter(index);
    for (Problem problem : parsed.problems()) {
      Problem named = new Problem(letter + "." + problem.field(), problem.value(), problem.bound());
      if (fieldsOf(index).containsKey(problem.field())) problems.add(named);
      else {
        var shared = Map.entry(problem.field(), problem.value());
        ofShared.computeIfAbsent(shared, key -> new ArrayList<>()).add(named);
      }
    }
    return parsed.value().experiment();
  }

  /** Every wrong field: a shared one by its own name if it is wrong for all who share it. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(settings.problems());
    ofShared.forEach((field, named) -> {
      if (named.size() < read.size()) all.addAll(named);
      else all.add(new Problem(field.getKey(), field.getValue(), named.getFirst().bound()));
    });
    all.addAll(problems);
    return List.copyOf(all);
  }

  private Map<String, List<String>> fieldsOf(int index) {
    return own.computeIfAbsent(Comparison.letter(index), letter -> new LinkedHashMap<>());
  }

  private void refuseOthers() {
    String last = Comparison.letter(count - 1);
    own.forEach((letter, fields) -> {
      if (letter.compareTo(last) <= 0) return;
      fields.forEach((key, values) ->
        refuse(
          letter + "." + key,
          values,
          count == 1 ? "a field of experiment a" : "a field of the experiments a to " + last
        )
      );
    });
  }
}
