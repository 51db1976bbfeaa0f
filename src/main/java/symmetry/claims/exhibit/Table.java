package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Figures by condition, in the order of the series.
 *
 * @param variable what the conditions are values of; may be empty
 */
public record Table<K, F extends Figures>(String variable, Map<K, F> rows) implements Figures {
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

  /** The largest of one of these figures under any condition. */
  public double largest(ToDoubleFunction<F> figure) {
    return all().stream().mapToDouble(figure).max().orElseThrow();
  }

  /** The smallest of one of these figures under any condition. */
  public double smallest(ToDoubleFunction<F> figure) {
    return all().stream().mapToDouble(figure).min().orElseThrow();
  }

  /** Under how many conditions that is so. */
  public long count(Predicate<F> so) {
    return all().stream().filter(so).count();
  }

  /** What is said of each condition, one after the other. */
  public String listed(BiFunction<K, F, String> words) {
    return conditions()
      .stream()
      .map(condition -> words.apply(condition, of(condition)))
      .collect(Collectors.joining(", "));
  }

  @Override
  public List<Figure> list() {
    List<Figure> figures = new ArrayList<>();
    rows.forEach((condition, row) -> {
      String name = Condition.name(variable, condition);
      for (Figure figure : row.list()) figures.add(figure.under(name));
    });
    return List.copyOf(figures);
  }

  /** The lines of all conditions in one picture; none if a condition has another kind or none. */
  @Override
  public Optional<Chart> chart() {
    List<Chart.Line> lines = new ArrayList<>();
    Optional<Chart.Lines> axes = Optional.empty();
    for (Map.Entry<K, F> row : rows.entrySet()) {
      if (!(row.getValue().chart().orElse(null) instanceof Chart.Lines chart)) {
        return Optional.empty();
      }
      axes = Optional.of(chart);
      String condition = Condition.name(variable, row.getKey());
      boolean single = chart.lines().size() == 1;
      for (Chart.Line line : chart.lines()) {
        lines.add(line.named(single ? condition : condition + ", " + line.name()));
      }
    }
    return axes.map(a -> new Chart.Lines(a.x(), a.y(), a.logarithmic(), lines));
  }
}
