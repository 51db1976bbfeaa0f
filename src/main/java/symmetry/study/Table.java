package symmetry.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Figures by condition, in the order of the series. */
public record Table<K, F extends Figures>(Map<K, F> rows) implements Figures {
  public Table {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** The figures under a condition of the series. */
  public F of(K condition) {
    return Objects.requireNonNull(rows.get(condition), () -> "no condition " + condition);
  }

  public List<F> all() {
    return List.copyOf(rows.values());
  }

  /** The conditions, in order. */
  public List<K> conditions() {
    return List.copyOf(rows.keySet());
  }

  @Override
  public List<Figure> list() {
    return rows
      .entrySet()
      .stream()
      .flatMap(row ->
        row
          .getValue()
          .list()
          .stream()
          .map(f -> new Figure(name(row.getKey()) + ": " + f.name(), f.value()))
      )
      .toList();
  }

  @Override
  public Optional<Chart> chart() {
    List<Chart.Line> lines = rows
      .entrySet()
      .stream()
      .filter(row -> row.getValue() instanceof Course)
      .map(row -> ((Course) row.getValue()).line(name(row.getKey())))
      .toList();
    if (lines.isEmpty()) return Optional.empty();
    return Optional.of(new Chart.Lines("step", "loss", true, lines));
  }

  private static String name(Object condition) {
    return condition instanceof Enum<?> constant
      ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
      : condition.toString();
  }
}
