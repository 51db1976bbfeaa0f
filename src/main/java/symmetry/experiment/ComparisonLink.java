package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import symmetry.number.Numerals;

/**
 * A comparison, and the step to show, as a query string.
 *
 * <p>{@code v=1&data=moons&hidden=8&a.init=constant_0.5&b.init=glorot-uniform&c.shadow=a&step=100}:
 * fields of {@link Link}, for all experiments or after a letter and a dot for one, and what differs is
 * all that has a letter. {@code c.shadow=a} is a at width 1. There are two experiments, or as many as
 * there are letters spoken of; where that is not so, {@code count} says how many.
 */
public record ComparisonLink(Comparison comparison, long step) {
  private static final int LEAST = 2;
  private static final String SHADOW = "shadow";

  public ComparisonLink {
    Limits.STEP.require(step);
  }

  /** A comparison at a step, or at the last one before it that a link may ask to be replayed to. */
  public static ComparisonLink reaching(Comparison comparison, long step) {
    return new ComparisonLink(comparison, Math.min(step, comparison.replayableSteps()));
  }

  /** As {@link Link#limitInWords(Experiment, long)} says it. */
  public static Optional<String> limitInWords(Comparison comparison, long step) {
    return Link.limitInWords(comparison.replayableSteps(), step);
  }

  /**
   * Reads a query string's fields; whatever is wrong is named and left at its default.
   *
   * @param tables at hand
   */
  public static Parsed<ComparisonLink> parse(Map<String, List<String>> query, Tables tables) {
    LineupReader reader = new LineupReader(query, LEAST, Comparison.MOST, Set.of("step"), tables);
    Map<Integer, List<String>> shadows = new TreeMap<>();
    for (int k = 0; k < reader.count(); k++) {
      List<String> values = reader.take(k, SHADOW);
      if (!values.isEmpty()) shadows.put(k, values);
    }
    List<Comparison.Member> members = new ArrayList<>();
    for (int k = 0; k < reader.count(); k++) members.add(member(reader, k, shadows));
    Comparison comparison = new Comparison(members);
    return new Parsed<>(
      new ComparisonLink(comparison, step(reader, comparison)),
      reader.problems()
    );
  }

  private static Comparison.Member member(
    LineupReader reader,
    int index,
    Map<Integer, List<String>> shadows
  ) {
    List<String> values = shadows.get(index);
    if (values == null) return new Comparison.Original(reader.experiment(index));
    List<String> originals = IntStream.range(0, reader.count())
      .filter(k -> !shadows.containsKey(k))
      .mapToObj(Comparison::letter)
      .toList();
    int of = values.size() == 1 ? originals.indexOf(values.getFirst()) : -1;
    if (of < 0) {
      String others = originals.isEmpty() ? "none here" : String.join(", ", originals);
      String bound = "the letter of an experiment that is no shadow itself (%s)".formatted(others);
      reader.refuse(index, SHADOW, values, bound);
      return new Comparison.Original(reader.experiment(index));
    }
    for (String key : reader.keys(index)) {
      reader.refuse(
        index,
        key,
        reader.take(index, key),
        "left out, since %s is a shadow".formatted(Comparison.letter(index))
      );
    }
    return new Comparison.Shadow(values.getFirst().charAt(0) - 'a');
  }

  private static long step(LineupReader reader, Comparison comparison) {
    long step = (long) reader.setting("step", Limits.STEP, 0);
    long reachable = comparison.replayableSteps();
    if (step <= reachable) return step;
    reader.refuseSetting(
      "step",
      "at most %s for networks and batches of this size".formatted(Numerals.count(reachable))
    );
    return 0;
  }

  /** The canonical query string, without the question mark. */
  public String query() {
    SortedMap<Integer, Experiment> originals = new TreeMap<>();
    for (int k = 0; k < comparison.size(); k++) {
      if (!comparison.isShadow(k)) originals.put(k, comparison.experiment(k));
    }
    Map<String, String> fields = LineupWriter.fields(originals);
    for (int k = 0; k < comparison.size(); k++) {
      if (comparison.members().get(k) instanceof Comparison.Shadow(int of)) {
        fields.put(Comparison.letter(k) + "." + SHADOW, Comparison.letter(of));
      }
    }
    if (step > 0) fields.put("step", Long.toString(step));
    return LineupWriter.query(fields, comparison.size(), LEAST, Comparison.MOST);
  }
}
