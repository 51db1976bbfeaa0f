package symmetry.study.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measured figures as a table for files: texts, numbers, or null for what is not a finite number.
 *
 * @param values one list for each record, in the order of the columns
 */
public record SignalRecords(List<String> columns, List<List<@Nullable Object>> values) {
  /** Behind σ_w, depth and loss. */
  private static final int PREDICTED_AT = 3;

  /** Of one start: every quantity of every hidden layer. */
  public static SignalRecords of(
    String start,
    Optional<LayerSignals> predicted,
    List<LayerSignals> draws
  ) {
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      Optional<SignalSpread> spread = draws.isEmpty()
        ? Optional.empty()
        : Optional.of(SignalSpread.of(draws, quantity));
      int depth = predicted
        .or(() -> draws.stream().findFirst())
        .map(LayerSignals::depth)
        .orElse(0);
      for (int l = 0; l < depth; l++) {
        int layer = l;
        List<@Nullable Object> row = new ArrayList<>();
        row.add(start);
        row.add(quantity.name().toLowerCase(Locale.ROOT));
        row.add(layer + 1);
        row.add(finite(predicted.map(p -> p.of(quantity).get(layer))));
        row.add(finite(spread.map(s -> s.mean().get(layer))));
        row.add(finite(spread.map(s -> s.least().get(layer))));
        row.add(finite(spread.map(s -> s.most().get(layer))));
        values.add(row);
      }
    }
    return new SignalRecords(
      List.of("start", "quantity", "layer", "predicted", "measured", "least", "most"),
      values
    );
  }

  /**
   * Of a phase map.
   *
   * @param losses by place, column + columns × row
   */
  public static SignalRecords of(PhaseMap map, Map<Integer, Double> losses) {
    List<List<@Nullable Object>> values = new ArrayList<>();
    int columns = map.grid().columns();
    losses.forEach((place, loss) -> {
      int column = place % columns;
      int row = place / columns;
      List<@Nullable Object> line = new ArrayList<>();
      line.add(map.grid().weightDeviation(column));
      line.add(map.grid().depth(row));
      line.add(finite(Optional.of(loss)));
      line.add(map.query(column, row));
      values.add(line);
    });
    return new SignalRecords(List.of("sigma_w", "depth", "loss", "link"), values);
  }

  /**
   * Of a phase map, with what the theory says beside each loss.
   *
   * @param theory of each column
   * @param losses by place, column + columns × row
   */
  public static SignalRecords of(
    PhaseMap map,
    TrainableDepth.Lines theory,
    Map<Integer, Double> losses
  ) {
    SignalRecords measured = of(map, losses);
    List<String> columns = new ArrayList<>(measured.columns);
    columns.addAll(PREDICTED_AT, List.of("trainable_depth", "gradient_depth"));
    List<List<@Nullable Object>> values = new ArrayList<>();
    int k = 0;
    for (int place : losses.keySet()) {
      int column = place % map.grid().columns();
      List<@Nullable Object> line = new ArrayList<>(measured.values.get(k++));
      line.add(PREDICTED_AT, finite(Optional.of(theory.depths().get(column))));
      line.add(PREDICTED_AT + 1, finite(Optional.of(theory.gradientDepths().get(column))));
      values.add(line);
    }
    return new SignalRecords(columns, values);
  }

  /** The records of both, one after the other. */
  public SignalRecords and(SignalRecords more) {
    List<List<@Nullable Object>> all = new ArrayList<>(values);
    all.addAll(more.values);
    return new SignalRecords(columns, all);
  }

  /** Comma-separated with a head line; no text of ours has a comma or a quote. */
  public String csv() {
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    for (List<@Nullable Object> row : values) {
      csv
        .append(
          row
            .stream()
            .map(value -> value == null ? "" : value.toString())
            .collect(Collectors.joining(","))
        )
        .append('\n');
    }
    return csv.toString();
  }

  /** Each record by the names of its columns. */
  public List<Map<String, @Nullable Object>> rows() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : values) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      for (int k = 0; k < columns.size(); k++) named.put(columns.get(k), row.get(k));
      rows.add(named);
    }
    return rows;
  }

  private static @Nullable Double finite(Optional<Double> value) {
    return value.filter(Double::isFinite).orElse(null);
  }
}
