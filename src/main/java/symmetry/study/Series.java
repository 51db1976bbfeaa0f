package symmetry.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same question under several conditions. */
public record Series<K, F extends Figures>(
  Map<K, ? extends Study<F>> studies
) implements Study<Table<K, F>> {
  public Series {
    studies = Collections.unmodifiableMap(new LinkedHashMap<>(studies));
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
    return new Table<>(rows);
  }

  @Override
  public List<Run> runs() {
    return studies
      .values()
      .stream()
      .flatMap(s -> s.runs().stream())
      .toList();
  }
}
