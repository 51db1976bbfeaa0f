package symmetry.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.experiment.Caption;
import symmetry.experiment.Choice;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.LayerStart;
import symmetry.number.NumberText;
import symmetry.training.DropoutMasks;

/**
 * What templates of code read: an experiment as names, shapes and numbers, the same for every language.
 * Names are tokens as in links, with an underscore for a hyphen; a name under {@code uses}, {@code loss},
 * {@code optimizer}, {@code weights} or {@code biases} is there exactly if the experiment has it.
 *
 * @param unbiased whether any layer has no biases
 */
record Recipe(
  String words,
  long seed,
  long steps,
  int inputs,
  List<LayerOf> layers,
  List<LayerOf> hidden,
  int layerCount,
  boolean unbiased,
  Map<String, Object> uses,
  Map<String, Object> loss,
  Map<String, Object> optimizer,
  String rate,
  boolean changesRate,
  List<Rate> rates,
  Map<String, Object> l1,
  Map<String, Object> l2,
  boolean penalized,
  boolean both,
  boolean batches,
  int batchSize,
  boolean drops,
  List<Change> changes,
  boolean changed
) {
  /** What nobody drew. */
  private static final String GIVEN = "a network that was trained elsewhere";

  /** A layer, counted from 0. */
  record LayerOf(
    int index,
    int number,
    int fanIn,
    int fanOut,
    boolean output,
    boolean biased,
    String f,
    String camel,
    Map<String, Object> activation,
    boolean drops,
    String dropout,
    Map<String, Object> weights,
    Map<String, Object> biases,
    String weightWords,
    String biasWords,
    String weightCode,
    String weightNote,
    String biasCode,
    String biasNote
  ) {
    /** Whether its language draws both by itself. */
    boolean drawn() {
      return !weightCode.isEmpty() && !biasCode.isEmpty();
    }
  }

  /** How a language draws weights and biases itself: code, empty where it cannot. */
  @FunctionalInterface
  interface Draws {
    /** Nothing is drawn, all is given. */
    Draws NONE = (_, _) -> "";

    /**
     * @param what weights or biases
     */
    String of(String what, Map<String, Object> choice);
  }

  /** Another learning rate from a step on. */
  record Rate(long step, String value) {}

  /** Events of one step. */
  record Change(long step, List<Deed> deeds) {}

  /**
   * An event.
   *
   * @param number its place among all events
   * @param kind its name in links
   * @param code how its language draws the weights
   */
  record Deed(
    int number,
    String words,
    Map<String, Object> kind,
    int layer,
    int unit,
    int input,
    String value,
    List<Integer> layers,
    String code
  ) {}

  static Recipe of(Experiment experiment, long steps, Draws draws) {
    var shape = experiment.architecture();
    DropoutMasks masks = new DropoutMasks(experiment);
    List<LayerStart> starts = experiment.starts();
    boolean given = experiment.given().isPresent();
    List<LayerOf> layers = IntStream.range(0, shape.layers())
      .mapToObj(l -> {
        boolean output = shape.isOutput(l);
        Activation f = output ? shape.loss().activation() : shape.activation(l);
        String weights = draws.of("weights", choice(starts.get(l).weights()));
        String biases = draws.of("biases", choice(starts.get(l).biases()));
        return new LayerOf(
          l,
          l + 1,
          shape.fanIn(l),
          shape.fanOut(l),
          output,
          shape.hasBiases(l),
          name(f),
          camel(name(f)),
          flag(name(f)),
          !output && masks.any(l),
          output ? "0" : NumberText.of(experiment.hidden().get(l).dropout()),
          choice(starts.get(l).weights()),
          choice(starts.get(l).biases()),
          given ? GIVEN : starts.get(l).weights().kind().label(),
          given ? GIVEN : starts.get(l).biases().kind().label(),
          code(weights),
          note(weights),
          code(biases),
          note(biases)
        );
      })
      .toList();
    Set<String> used = new LinkedHashSet<>();
    for (LayerOf layer : layers) if (!layer.output) used.add(layer.f);
    Loss loss = experiment.loss();
    if (loss != Loss.SOFTMAX_CE) used.add(name(loss.activation()));
    var training = experiment.training();
    List<Change> changes = changes(experiment, steps, draws);
    List<Rate> rates = new ArrayList<>();
    for (Event event : experiment.events()) {
      if (event instanceof Event.SetLearningRate(long step, double value)) {
        rates.add(new Rate(step, real(value)));
      }
    }
    return new Recipe(
      "%s, seed %d".formatted(new Caption(experiment).title(), experiment.seed()),
      experiment.seed(),
      steps,
      shape.inputs(),
      layers,
      layers.subList(0, layers.size() - 1),
      layers.size(),
      !shape.unbiased().isEmpty(),
      used.stream().collect(LinkedHashMap::new, (map, name) -> map.put(name, true), Map::putAll),
      flag(token(loss.name())),
      choice(training.optimizer()),
      real(training.learningRate()),
      !rates.isEmpty(),
      rates,
      number(training.l1()),
      number(training.l2()),
      training.l1() > 0 || training.l2() > 0,
      training.l1() > 0 && training.l2() > 0,
      training.batchSize() > 0,
      training.batchSize(),
      masks.any(),
      changes,
      !changes.isEmpty()
    );
  }

  private static List<Change> changes(Experiment experiment, long steps, Draws draws) {
    Map<Long, List<Deed>> byStep = new LinkedHashMap<>();
    List<Event> events = experiment.events();
    for (int k = 0; k < events.size(); k++) {
      Event event = events.get(k);
      if (event.step() > steps) break;
      byStep.computeIfAbsent(event.step(), _ -> new ArrayList<>()).add(deed(k, event, draws));
    }
    return byStep
      .entrySet()
      .stream()
      .map(e -> new Change(e.getKey(), e.getValue()))
      .toList();
  }

  private static Deed deed(int number, Event event, Draws draws) {
    String words = event.inWords();
    return switch (event) {
      case Event.SetLearningRate e -> deed(number, words, "lr", 0, 0, 0, e.learningRate());
      case Event.SetWeight e -> deed(number, words, "w", e.layer(), e.unit(), e.input(), e.value());
      case Event.SetBias e -> deed(number, words, "b", e.layer(), e.unit(), 0, e.value());
      case Event.SetDropout e -> deed(number, words, "drop", e.layer(), 0, 0, e.rate());
      case Event.Reshuffle _ -> deed(number, words, "batches", 0, 0, 0, 0);
      case Event.Reinitialize e -> new Deed(
        number,
        words,
        flag("init"),
        e.layer(),
        0,
        0,
        "",
        List.of(e.layer()),
        code(draws.of("weights", choice(e.initializer())))
      );
      case Event.Nudge e -> new Deed(
        number,
        words,
        flag("nudge"),
        0,
        0,
        0,
        NumberText.of(e.epsilon()),
        e.layers(),
        ""
      );
    };
  }

  private static Deed deed(
    int number,
    String words,
    String kind,
    int layer,
    int unit,
    int input,
    double value
  ) {
    String text = NumberText.of(value);
    return new Deed(number, words, flag(kind), layer, unit, input, text, List.of(), "");
  }

  /** {@code name: {first: …, second: …}}: the entry's numbers by place, and its base. */
  private static Map<String, Object> choice(Choice<?> choice) {
    String[] places = { "first", "second", "third", "fourth" };
    Map<String, Object> values = new LinkedHashMap<>();
    for (int k = 0; k < choice.values().size(); k++) {
      values.put(places[k], NumberText.of(choice.value(k)));
    }
    values.put(
      "zero",
      choice
        .values()
        .stream()
        .allMatch(v -> v == 0)
    );
    return Map.of(token(choice.kind().name()), values);
  }

  private static Map<String, Object> number(double value) {
    return value == 0 ? Map.of() : Map.of("value", NumberText.of(value), "is", true);
  }

  private static Map<String, Object> flag(String name) {
    return Map.of(name, true);
  }

  private static String name(Activation activation) {
    return token(activation.name());
  }

  /** Seen to be no whole number: Keras takes no other learning rate. */
  private static String real(double value) {
    String text = NumberText.of(value);
    return text.matches("-?\\d+") ? text + ".0" : text;
  }

  private static final String NOTE = "  # ";

  private static String code(String line) {
    int note = line.indexOf(NOTE);
    return note < 0 ? line : line.substring(0, note);
  }

  private static String note(String line) {
    return line.substring(code(line).length());
  }

  private static String camel(String name) {
    String[] words = name.split("_");
    StringBuilder camel = new StringBuilder(words[0]);
    for (int k = 1; k < words.length; k++) {
      camel.append(words[k].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[k].substring(1));
    }
    return camel.toString();
  }

  private static String token(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}
