package symmetry.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The same question under several conditions.
 *
 * @param variable what the conditions are values of, {@code "σ"}; empty where they speak for themselves
 */
public record Series<K, F extends Figures>(
  String variable,
  Map<K, ? extends Study<F>> studies
) implements Study<Table<K, F>> {
  public Series {
    studies = Collections.unmodifiableMap(new LinkedHashMap<>(studies));
  }

  public Series(Map<K, ? extends Study<F>> studies) {
    this("", studies);
  }

  @Override
  public Table<K, F> measure(Work work) {
    Map<K, F> rows = new LinkedHashMap<>();
    int done = 0;
    for (Map.Entry<K, ? extends Study<F>> study : studies.entrySet()) {
      Work part = work.part(done++, studies.size());
      rows.put(study.getKey(), study.getValue().measure(part));
      part.reached(1);
    }
    return new Table<>(variable, rows);
  }

  @Override
  public List<WatchedRun> runs() {
    return studies
      .values()
      .stream()
      .flatMap(s -> s.runs().stream())
      .toList();
  }

  /** The studies by the name of their condition. */
  public SequencedMap<String, Study<F>> byCondition() {
    SequencedMap<String, Study<F>> named = new LinkedHashMap<>();
    studies.forEach((condition, study) -> named.put(Condition.name(variable, condition), study));
    return named;
  }
}
