package symmetry.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import symmetry.claims.CourtRecord.Measured;
import symmetry.claims.exhibit.Chart;
import symmetry.claims.exhibit.Figure;
import symmetry.number.NumberText;

/**
 * The court's record as a text file: a line a fact, fields parted by tabs, so that a change of the
 * figures reads well as a difference of two versions. Figures stand in full, pictures with three digits.
 */
final class RecordText {

  private static final String TAB = "\t";
  private static final MathContext DRAWN = new MathContext(3);

  private RecordText() {}

  /** What an exhibit is kept under: its set-up, which no other experiment shares. */
  static String key(Exhibit<?> exhibit) {
    return exhibit.code() + TAB + exhibit.setUp();
  }

  static String of(CourtRecord record) {
    StringBuilder text = new StringBuilder();
    line(text, "engine", record.engine());
    line(text, "measured", record.measured().toString());
    for (var statement : record.rulings().entrySet()) {
      String number = statement.getKey().toString();
      statement
        .getValue()
        .forEach((side, r) ->
          line(text, "claim", number, side.name(), r.verdict().name(), r.reason())
        );
    }
    for (var statement : record.rulings().entrySet()) {
      Integer number = statement.getKey();
      for (Side side : statement.getValue().keySet()) {
        record
          .elsewhere(number, side)
          .ifPresent(others ->
            line(text, "seeds", number.toString(), side.name(), verdicts(others))
          );
      }
    }
    record.exhibits().forEach((key, measured) -> {
      line(text, "experiment", key);
      for (Figure f : measured.figures()) {
        line(text, "figure", f.condition(), f.name(), Double.toString(f.value()));
      }
      measured.chart().ifPresent(chart -> chart(text, chart));
    });
    return text.toString();
  }

  private static String verdicts(OtherSeeds others) {
    return others.verdicts().stream().map(Verdict::name).collect(Collectors.joining(" "));
  }

  private static void chart(StringBuilder text, Chart chart) {
    switch (chart) {
      case Chart.Lines lines -> {
        line(text, "lines", lines.x(), lines.y(), Boolean.toString(lines.logarithmic()));
        for (Chart.Line l : lines.lines()) line(text, "line", l.name(), few(l.x()), few(l.y()));
      }
      case Chart.Heat heat -> {
        line(text, "heat", heat.title());
        for (List<Double> row : heat.values()) line(text, "row", few(row));
      }
    }
  }

  private static String few(List<Double> values) {
    return values.stream().map(RecordText::few).collect(Collectors.joining(" "));
  }

  /** Three digits, but whole numbers, as steps are, in full. */
  private static String few(double value) {
    if (!Double.isFinite(value)) return Double.toString(value);
    double shown =
      value == Math.rint(value) ? value : new BigDecimal(value).round(DRAWN).doubleValue();
    return NumberText.of(shown);
  }

  private static void line(StringBuilder text, String... fields) {
    text.append(String.join(TAB, fields)).append('\n');
  }

  /**
   * Reads what {@link #of} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static CourtRecord read(String text) {
    Reader reader = new Reader();
    text.lines().forEach(reader::line);
    return reader.record();
  }

  /** Line by line. */
  private static final class Reader {

    private String engine = "";
    private LocalDate measured = LocalDate.EPOCH;
    private final SequencedMap<Integer, Map<Side, Ruling>> rulings = new LinkedHashMap<>();
    private final SequencedMap<Integer, Map<Side, OtherSeeds>> elsewhere = new LinkedHashMap<>();
    private final SequencedMap<String, Measured> exhibits = new LinkedHashMap<>();
    private Optional<String> key = Optional.empty();
    private List<Figure> figures = new ArrayList<>();
    private Optional<Chart.Lines> axes = Optional.empty();
    private List<Chart.Line> lines = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private List<List<Double>> rows = new ArrayList<>();

    void line(String text) {
      String[] f = text.split(TAB, -1);
      switch (f[0]) {
        case "engine" -> engine = f[1];
        case "measured" -> measured = LocalDate.parse(f[1]);
        case "claim" -> rulings
          .computeIfAbsent(Integer.valueOf(f[1]), _ -> new EnumMap<>(Side.class))
          .put(Side.valueOf(f[2]), new Ruling(Verdict.valueOf(f[3]), f[4]));
        case "seeds" -> elsewhere
          .computeIfAbsent(Integer.valueOf(f[1]), _ -> new EnumMap<>(Side.class))
          .put(Side.valueOf(f[2]), new OtherSeeds(verdicts(f[3])));
        case "experiment" -> {
          close();
          key = Optional.of(f[1] + TAB + f[2]);
        }
        case "figure" -> figures.add(new Figure(f[1], f[2], Double.parseDouble(f[3])));
        case "lines" -> axes = Optional.of(
          new Chart.Lines(f[1], f[2], Boolean.parseBoolean(f[3]), List.of())
        );
        case "line" -> lines.add(new Chart.Line(f[1], numbers(f[2]), numbers(f[3])));
        case "heat" -> title = Optional.of(f[1]);
        case "row" -> rows.add(numbers(f[1]));
        default -> throw new IllegalArgumentException("no line of a record: " + text);
      }
    }

    CourtRecord record() {
      close();
      return new CourtRecord(engine, measured, rulings, elsewhere, exhibits);
    }

    private void close() {
      key.ifPresent(k -> exhibits.put(k, new Measured(figures, chart())));
      figures = new ArrayList<>();
      axes = Optional.empty();
      lines = new ArrayList<>();
      title = Optional.empty();
      rows = new ArrayList<>();
    }

    private Optional<Chart> chart() {
      if (title.isPresent()) return Optional.of(new Chart.Heat(title.get(), rows));
      return axes.map(a -> new Chart.Lines(a.x(), a.y(), a.logarithmic(), lines));
    }

    private static List<Verdict> verdicts(String text) {
      return Arrays.stream(text.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Verdict::valueOf)
        .toList();
    }

    private static List<Double> numbers(String text) {
      return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }
  }
}
