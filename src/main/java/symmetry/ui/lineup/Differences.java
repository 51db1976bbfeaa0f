package symmetry.ui.lineup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Labels;
import symmetry.experiment.LayerStart;
import symmetry.experiment.StoppingKind;
import symmetry.experiment.Training;
import symmetry.number.NumberText;
import symmetry.number.Numerals;
import symmetry.training.WidthOneShadow;

/**
 * What experiments differ in, field by field, and what they share, as people read it.
 *
 * @param rows fields in which not all are alike
 * @param shared fields in which all are
 */
public record Differences(List<Row> rows, Map<String, String> shared) {
  /**
   * @param values one for each experiment; an en dash where it has no such field
   */
  public record Row(String field, List<String> values) {
    /** One experiment's value; a mere number is named, and so is what it has not. */
    private String title(int index) {
      String value = values.get(index);
      boolean isNone = value.equals(NONE) || value.equals(StoppingKind.NONE.label());
      if (isNone) return "no " + field.toLowerCase(Locale.ROOT);
      boolean isNumber = Character.isDigit(value.charAt(0));
      return isNumber ? field.toLowerCase(Locale.ROOT) + " " + value : value;
    }
  }

  private static final String NONE = "–";
  private static final String WEIGHTS = "Weights start as";
  private static final String RATE = "Learning rate";

  /** Of the members of a comparison; of a shadow it says what its original would not tell. */
  public static Differences of(Comparison comparison) {
    return between(
      IntStream.range(0, comparison.size())
        .mapToObj(k -> fields(comparison, k))
        .toList()
    );
  }

  public static Differences of(List<Experiment> experiments) {
    return between(experiments.stream().map(Differences::fields).toList());
  }

  private static Differences between(List<Map<String, String>> all) {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(fields -> names.addAll(fields.keySet()));
    List<Row> rows = new ArrayList<>();
    Map<String, String> shared = new LinkedHashMap<>();
    for (String name : names) {
      List<String> values = all
        .stream()
        .map(fields -> fields.getOrDefault(name, NONE))
        .toList();
      if (values.stream().distinct().count() > 1) rows.add(new Row(name, values));
      else shared.put(name, values.getFirst());
    }
    return new Differences(List.copyOf(rows), shared);
  }

  /** What sets one apart, short; empty if nothing does. */
  public String titleOf(int index) {
    return rows
      .stream()
      .map(row -> row.title(index))
      .limit(2)
      .collect(Collectors.joining(" · "));
  }

  private static Map<String, String> fields(Comparison comparison, int index) {
    Map<String, String> fields = fields(comparison.experiment(index));
    if (comparison.members().get(index) instanceof Shadow(int of)) {
      fields.put(
        WEIGHTS,
        "those of %s’s first units, outgoing ones summed".formatted(Comparison.letter(of))
      );
      fields.put(RATE, WidthOneShadow.ratesInWords(comparison.experiment(of)));
    }
    return fields;
  }

  /** Every field of an experiment that means something there, by name. */
  private static Map<String, String> fields(Experiment experiment) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<HiddenLayer> hidden = experiment.hidden();
    fields.put(WEIGHTS, byLayer(experiment.starts(), start -> Labels.of(start.weights())));
    fields.put("Biases start as", byLayer(experiment.starts(), start -> Labels.of(start.biases())));
    experiment.given().ifPresent(weights -> {
      fields.put(WEIGHTS, "in a file, fingerprint " + weights.fingerprint().substring(0, 8));
      fields.remove("Biases start as");
    });
    fields.put("Hidden widths", widths(hidden));
    if (!hidden.isEmpty()) {
      fields.put("Activation", runs(hidden, h -> h.activation().label(), "layer "));
      fields.put("Dropout", runs(hidden, h -> NumberText.of(h.dropout()), "layer "));
    }
    fields.put("Output and loss", Labels.of(experiment.loss()));
    addTraining(experiment.training(), fields);
    addData(experiment.data(), fields);
    fields.put("Seed", Long.toString(experiment.seed()));
    if (!experiment.events().isEmpty()) {
      fields.put(
        "Edits during the run",
        experiment
          .events()
          .stream()
          .map(e -> "%s at step %s".formatted(e.inWords(), Numerals.count(e.step())))
          .collect(Collectors.joining("; "))
      );
    }
    return fields;
  }

  static String widths(List<HiddenLayer> hidden) {
    if (hidden.isEmpty()) return "none";
    return hidden
      .stream()
      .map(h -> Integer.toString(h.units()))
      .collect(Collectors.joining("-"));
  }

  private static void addTraining(Training training, Map<String, String> fields) {
    fields.put("Optimizer", Labels.of(training.optimizer()));
    fields.put(RATE, NumberText.of(training.learningRate()));
    fields.put(
      "Batch size",
      training.batchSize() == 0 ? "full batch" : Integer.toString(training.batchSize())
    );
    fields.put("L1", NumberText.of(training.l1()));
    fields.put("L2", NumberText.of(training.l2()));
    fields.put("Early stopping", Labels.of(training.stopping()));
  }

  private static void addData(DataSpec data, Map<String, String> fields) {
    fields.put("Data", Labels.of(data.source()));
    fields.put("Test share", NumberText.of(data.testShare()));
    fields.put("Inputs", Labels.of(data.scaling()));
    if (data.source().generated()) {
      fields.put("Samples", Integer.toString(data.samples()));
      fields.put("Noise", NumberText.of(data.noise()));
    }
    if (data.source().hasClassBalance()) {
      fields.put("Positive class share", NumberText.of(data.positiveShare()));
    }
    if (data.source().hasClasses()) fields.put("Classes", Integer.toString(data.classes()));
    if (data.source().hasFeatures() && !data.features().isEmpty()) {
      fields.put(
        "Extra inputs",
        data.features().stream().map(Feature::formula).collect(Collectors.joining(", "))
      );
    }
  }

  private static String byLayer(List<LayerStart> starts, Function<LayerStart, String> words) {
    List<String> each = starts.stream().map(words).toList();
    if (each.stream().distinct().count() == 1) return each.getFirst();
    List<LayerStart> hidden = starts.subList(0, starts.size() - 1);
    return runs(hidden, words, "layer ") + "; output: " + each.getLast();
  }

  /** One value if all layers have it, else each layer's. */
  private static <T> String runs(List<T> layers, Function<T, String> words, String name) {
    List<String> each = layers.stream().map(words).toList();
    if (each.stream().distinct().count() == 1) return each.getFirst();
    return IntStream.range(0, each.size())
      .mapToObj(l -> name + (l + 1) + ": " + each.get(l))
      .collect(Collectors.joining("; "));
  }
}
