package symmetry.claims.exhibit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import symmetry.study.Work;

/**
 * The same question under several conditions.
 *
 * @param variable what the conditions are values of, {@code "σ"}; empty where they speak for themselves
 */
public record Series<K, F extends Figures>(
  String variable,
  Map<K, ? extends Measurement<F>> measurements
) implements Measurement<Table<K, F>> {
  public Series {
    measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
  }

  public Series(Map<K, ? extends Measurement<F>> measurements) {
    this("", measurements);
  }

  /**
   * A measurement for each condition.
   *
   * @param variable may be empty
   */
  public static <K, F extends Figures> Series<K, F> of(
    String variable,
    List<K> conditions,
    Function<K, Measurement<F>> measurement
  ) {
    Map<K, Measurement<F>> measurements = new LinkedHashMap<>();
    for (K condition : conditions) measurements.put(condition, measurement.apply(condition));
    return new Series<>(variable, measurements);
  }

  /** A measurement for each condition, which speaks for itself. */
  public static <K, F extends Figures> Series<K, F> of(
    List<K> conditions,
    Function<K, Measurement<F>> measurement
  ) {
    return of("", conditions, measurement);
  }

  @Override
  public Table<K, F> measure(Work work) {
    Map<K, F> rows = new LinkedHashMap<>();
    int done = 0;
    for (Map.Entry<K, ? extends Measurement<F>> measurement : measurements.entrySet()) {
      Work part = work.part(done++, measurements.size());
      rows.put(measurement.getKey(), measurement.getValue().measure(part));
      part.reached(1);
    }
    return new Table<>(variable, rows);
  }

  @Override
  public Measurement<Table<K, F>> further(int seeds) {
    Map<K, Measurement<F>> others = new LinkedHashMap<>();
    measurements.forEach((condition, m) -> others.put(condition, m.further(seeds)));
    return new Series<>(variable, others);
  }

  @Override
  public List<WatchedRun> runs() {
    return measurements
      .values()
      .stream()
      .flatMap(s -> s.runs().stream())
      .toList();
  }

  /** The measurements by the name of their condition. */
  public SequencedMap<String, Measurement<F>> byCondition() {
    SequencedMap<String, Measurement<F>> named = new LinkedHashMap<>();
    measurements.forEach((condition, measurement) ->
      named.put(Condition.name(variable, condition), measurement)
    );
    return named;
  }
}
