package symmetry.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.data.Scaling;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.number.Numerals;

/**
 * An experiment, and the step to show, as a query string: the only storage there is.
 *
 * <p>Version 1, for ever readable: {@code v=1&data=moons&seed=3&hidden=8-8&act=tanh&act2=relu&
 * init=glorot-uniform&initout=constant_0.5&lr=0.1&batch=10&step=120}. Keys come in one fixed order and
 * are left out where they have their default, so equal experiments have equal links. {@code act},
 * {@code init}, {@code bias} and {@code dropout} speak for all layers; {@code init2} and so on for one
 * (counted from 1), {@code initout} and {@code biasout} for the output layer. {@code
 * events=100_lr_0.1*120_w_1_2_1_0.5} changes the learning rate at step 100 and at step 120, in layer 1,
 * unit 2's weight of input 1 ({@link EventToken} has all forms). Data that somebody brought are in the link, or
 * named by it ({@link SourceFields}). Only characters that need no escaping are used.
 */
public record Link(Experiment experiment, long step) {
  private static final int VERSION = 1;
  private static final String WEIGHTS = "weights";

  public Link {
    Limits.STEP.require(step);
  }

  /** A run comes near its {@link Experiment#replayableSteps last replayable step} in its last tenth. */
  private static final double NEAR = 0.9;

  /** An experiment at a step, or at the last one before it that a link may ask to be replayed to. */
  public static Link reaching(Experiment experiment, long step) {
    return new Link(experiment, Math.min(step, experiment.replayableSteps()));
  }

  /**
   * Says that a run comes near the last step that its link can replay, or is past it.
   *
   * @return a sentence for a person; empty long before
   */
  public static Optional<String> limitInWords(Experiment experiment, long step) {
    return limitInWords(experiment.replayableSteps(), step);
  }

  /** The same of any run whose link can replay it up to a last step. */
  static Optional<String> limitInWords(long last, long step) {
    if (step < NEAR * last) return Optional.empty();
    return Optional.of(
      step <= last
        ? "A link can show this run up to step %s. Beyond it, the address stays at that step."
        : "A link can show this run up to step %s, so the address stays at that step."
    ).map(words -> words.formatted(Numerals.count(last)));
  }

  /**
   * Keys of an address that say how a page is shown. They are no part of an experiment, and no page's
   * reader complains of them.
   */
  public static final Set<String> PRESENTATION = Set.of(
    "embed",
    "projector",
    "show",
    "lock",
    PlaneAxes.FIELD
  );

  /** The fields of an address that say what is shown, not how. */
  public static Map<String, List<String>> content(Map<String, List<String>> query) {
    Map<String, List<String>> content = new LinkedHashMap<>(query);
    content.keySet().removeAll(PRESENTATION);
    return content;
  }

  /**
   * Reads the address of the playground: where it has no field of an experiment, that is the opening
   * one.
   */
  public static Parsed<Link> opened(Map<String, List<String>> query) {
    return opened(query, Tables.NONE);
  }

  /** The same where there are tables at hand. */
  public static Parsed<Link> opened(Map<String, List<String>> query, Tables tables) {
    LinkReader reader = new LinkReader(query);
    Parsed<Link> parsed = parse(reader, tables);
    return reader.foundNothing()
      ? new Parsed<>(new Link(Experiment.opening(), 0), parsed.problems())
      : parsed;
  }

  /** Reads a query string as {@link #query} writes it, without escapes. */
  public static Parsed<Link> parse(String query) {
    return parse(QueryText.fields(query));
  }

  /** Reads a query string's fields; whatever is wrong is named and left at its default. */
  public static Parsed<Link> parse(Map<String, List<String>> query) {
    return parse(query, Tables.NONE);
  }

  /** The same where there are tables at hand. */
  public static Parsed<Link> parse(Map<String, List<String>> query, Tables tables) {
    return parse(new LinkReader(query), tables);
  }

  static Parsed<Link> parse(LinkReader reader, Tables tables) {
    reader.version("v", VERSION);
    Experiment usual = Experiment.defaults();
    Optional<Source> source = SourceFields.read(reader, tables);
    // All else speaks of data that nobody knows.
    if (source.isEmpty()) return new Parsed<>(new Link(usual, 0), reader.problemsSoFar());
    DataSpec data = readData(reader, source.get());
    long seed = (long) reader.number("seed", Limits.SEED, usual.seed());
    List<Loss> losses = data.source().task().losses();
    Loss loss = reader.oneOf("loss", losses, losses.getFirst());
    List<HiddenLayer> hidden = readHidden(reader, usual, data, loss);
    LayerStart everywhere = readStart(reader, "", usual.output());
    LayerStart output = readStart(reader, "out", everywhere);
    Training training = readTraining(reader, usual.training());
    Architecture architecture = new Blueprint(data, hidden, output, loss).architecture();
    List<Event> events = reader.events("events", architecture);
    Optional<GivenWeights> given = reader.weights(WEIGHTS, architecture, tables);
    Experiment experiment = new Experiment(
      seed,
      data,
      hidden,
      output,
      loss,
      training,
      events,
      given
    );
    long step = (long) reader.number("step", Limits.STEP, 0);
    long reachable = experiment.replayableSteps();
    if (step > reachable) {
      reader.refuse(
        "step",
        "at most %s for a network and batch of this size".formatted(Numerals.count(reachable))
      );
      step = 0;
    }
    return new Parsed<>(new Link(experiment, step), reader.problems());
  }

  /** The canonical query string, without the question mark. */
  public String query() {
    return written().query();
  }

  /** The fields of the canonical query, in their order. */
  Map<String, String> fields() {
    return written().fields();
  }

  private LinkWriter written() {
    LinkWriter writer = new LinkWriter();
    writer.put("v", Integer.toString(VERSION));
    writeData(writer, experiment.data());
    Experiment usual = Experiment.defaults();
    writer.number("seed", experiment.seed(), usual.seed());
    writeLayers(writer, usual);
    Loss usualLoss = experiment.data().source().task().usualLoss();
    writer.constant("loss", experiment.loss(), usualLoss);
    writeTraining(writer, experiment.training(), usual.training());
    writer.events("events", experiment.events());
    experiment.given().ifPresent(weights -> writer.put(WEIGHTS, weights.token()));
    writer.number("step", step, 0);
    return writer;
  }

  private static DataSpec readData(LinkReader reader, Source source) {
    DataSpec usual = DataSpec.of(source);
    double testShare = reader.number("test", Limits.TEST_SHARE, usual.testShare());
    DataSpec data = usual.withTestShare(testShare);
    if (source.generated()) {
      data = data
        .withSamples((int) reader.number("samples", Limits.SAMPLES, usual.samples()))
        .withNoise(reader.number("noise", Limits.NOISE, usual.noise()));
    }
    if (source.hasClassBalance()) {
      double share = reader.number("positive", Limits.POSITIVE_SHARE, usual.positiveShare());
      data = data.withPositiveShare(share);
    }
    if (source.hasClasses()) {
      data = data.withClasses((int) reader.number("classes", Limits.CLASSES, usual.classes()));
    }
    if (source.hasFeatures()) {
      data = data.withFeatures(reader.subset("features", List.of(Feature.values())));
    }
    return data.withScaling(reader.oneOf("scale", List.of(Scaling.values()), usual.scaling()));
  }

  private static void writeData(LinkWriter writer, DataSpec data) {
    SourceFields.write(writer, data.source());
    DataSpec usual = DataSpec.of(data.source());
    writer.number("samples", data.samples(), usual.samples());
    writer.number("noise", data.noise(), usual.noise());
    writer.number("positive", data.positiveShare(), usual.positiveShare());
    writer.number("test", data.testShare(), usual.testShare());
    writer.number("classes", data.classes(), usual.classes());
    writer.subset("features", List.of(Feature.values()), data.features());
    writer.constant("scale", data.scaling(), usual.scaling());
  }

  private static List<HiddenLayer> readHidden(
    LinkReader reader,
    Experiment defaults,
    DataSpec data,
    Loss loss
  ) {
    HiddenLayer usual = defaults.hidden().getFirst();
    List<Integer> widths = reader.widths("hidden", List.of(usual.units()));
    List<Activation> activations = List.of(Activation.values());
    Activation activation = reader.oneOf("act", activations, usual.activation());
    LayerStart start = widths.isEmpty()
      ? readStart(reader, "", usual.start()).ofHidden()
      : readHiddenStart(reader, "", usual.start());
    double dropout = reader.number("dropout", Limits.DROPOUT, usual.dropout());
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int k = 1; k <= widths.size(); k++) {
      hidden.add(
        new HiddenLayer(
          widths.get(k - 1),
          reader.oneOf("act" + k, activations, activation),
          readHiddenStart(reader, Integer.toString(k), start),
          reader.number("dropout" + k, Limits.DROPOUT, dropout)
        )
      );
    }
    if (Experiment.parameterCount(data, hidden, loss) <= Limits.MAX_PARAMETERS) return hidden;
    reader.refuse(
      "hidden",
      "a network of at most %s weights and biases".formatted(Numerals.count(Limits.MAX_PARAMETERS))
    );
    return List.of(hidden.getFirst().withUnits(usual.units()));
  }

  private static LayerStart readHiddenStart(LinkReader reader, String layer, LayerStart fallback) {
    LayerStart read = readStart(reader, layer, fallback);
    BiasKind kind = read.biases().kind();
    if (!kind.isOfOutputs()) return read;
    reader.refuse("bias" + layer, "%s only of outputs, as biasout".formatted(kind.token()));
    return read.withBiases(fallback.biases());
  }

  private static LayerStart readStart(LinkReader reader, String layer, LayerStart fallback) {
    return new LayerStart(
      reader.choice("init" + layer, InitializerKind.class, fallback.weights()),
      reader.choice("bias" + layer, BiasKind.class, fallback.biases())
    );
  }

  private void writeLayers(LinkWriter writer, Experiment defaults) {
    List<HiddenLayer> hidden = experiment.hidden();
    HiddenLayer usual = defaults.hidden().getFirst();
    LayerStart start = experiment.starts().getFirst();
    writer.widths(
      "hidden",
      hidden.stream().map(HiddenLayer::units).toList(),
      List.of(usual.units())
    );
    HiddenLayer first = hidden.isEmpty() ? usual : hidden.getFirst();
    writer.constant("act", first.activation(), usual.activation());
    writeStart(writer, "", start, usual.start());
    writer.number("dropout", first.dropout(), usual.dropout());
    for (int k = 2; k <= hidden.size(); k++) {
      HiddenLayer layer = hidden.get(k - 1);
      writer.constant("act" + k, layer.activation(), first.activation());
      writeStart(writer, Integer.toString(k), layer.start(), start);
      writer.number("dropout" + k, layer.dropout(), first.dropout());
    }
    writeStart(writer, "out", experiment.output(), start);
  }

  private static void writeStart(
    LinkWriter writer,
    String layer,
    LayerStart start,
    LayerStart fallback
  ) {
    writer.choice("init" + layer, start.weights(), fallback.weights());
    writer.choice("bias" + layer, start.biases(), fallback.biases());
  }

  private static Training readTraining(LinkReader reader, Training usual) {
    return new Training(
      reader.choice("opt", OptimizerKind.class, usual.optimizer()),
      reader.number("lr", Limits.LEARNING_RATE, usual.learningRate()),
      (int) reader.number("batch", Limits.BATCH_SIZE, usual.batchSize()),
      reader.number("l1", Limits.L1, usual.l1()),
      reader.number("l2", Limits.L2, usual.l2()),
      reader.choice("stop", StoppingKind.class, usual.stopping())
    );
  }

  private static void writeTraining(LinkWriter writer, Training training, Training usual) {
    writer.choice("opt", training.optimizer(), usual.optimizer());
    writer.number("lr", training.learningRate(), usual.learningRate());
    writer.number("batch", training.batchSize(), usual.batchSize());
    writer.number("l1", training.l1(), usual.l1());
    writer.number("l2", training.l2(), usual.l2());
    writer.choice("stop", training.stopping(), usual.stopping());
  }
}
