package symmetry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.data.InputScale;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.EffectiveRank;
import symmetry.diagnostics.WhyFrozen;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Kind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Link;
import symmetry.experiment.StoppingKind;
import symmetry.experiment.Training;
import symmetry.training.BatchOrder;
import symmetry.training.Divergence;
import symmetry.training.DropoutMasks;
import symmetry.training.EarlyStop;
import symmetry.training.Growth;
import symmetry.training.Headline;
import symmetry.training.Inspection;
import symmetry.training.Inspector;
import symmetry.training.LossPoint;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;
import symmetry.training.View;

/**
 * A run up to a step, with all that is needed to replay it elsewhere.
 *
 * @param link canonical
 * @param engine version of the arithmetic: equal links give equal bits within one version
 * @param fingerprint hex SHA-256 over the IEEE-754 bits of all parameters, big-endian, layer by layer:
 *     weights row by row, then biases
 * @param history one entry for each step from 0 on
 * @param batches sample indices of each step's batch, made while they are written; absent unless asked for
 * @param masks what dropout keeps of each hidden layer in each step, made while they are written; absent unless asked
 *     for
 * @param changes what happened on the way, by step; absent unless asked for
 * @param divergence absent unless the run left the finite numbers before the step asked for
 * @param diagnosis absent unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExperimentReply(
  String link,
  String engine,
  long step,
  String fingerprint,
  String loss,
  Rule training,
  Data data,
  List<Layer> layers,
  List<Point> history,
  @Nullable Iterable<int[]> batches,
  @Nullable Iterable<List<String>> masks,
  @Nullable List<Change> changes,
  @Nullable Divergence divergence,
  @Nullable Stop stop,
  @Nullable Diagnosis diagnosis
) {
  /** How weights start that initializers did not draw. */
  private static final String GIVEN = "given";

  /**
   * What the playground says of the run at its last step.
   *
   * @param below the line below the headline
   * @param layers which layers are frozen and why, whether the error fades or explodes on its way back
   * @param growth absent unless the loss grows
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Diagnosis(String headline, String below, String layers, @Nullable String growth) {
    static Diagnosis of(Snapshot snapshot) {
      Inspection inspection = new Inspector(snapshot.experiment(), snapshot.dataset()).inspect(
        snapshot,
        View.of(Part.WHY_FROZEN)
      );
      Headline headline = Headline.of(snapshot, inspection);
      return new Diagnosis(
        headline.text(),
        headline.below(),
        inspection.whyFrozen().map(WhyFrozen::inWords).orElse(""),
        inspection.growth().map(Growth::inWords).orElse(null)
      );
    }
  }

  /**
   * Where the experiment's rule of early stopping ends training, whatever steps were asked for.
   *
   * @param restsAt whose weights it leaves
   */
  record Stop(long step, long epoch, long bestStep, long restsAt, String inWords) {
    static Stop of(EarlyStop stop) {
      return new Stop(stop.step(), stop.epoch(), stop.bestStep(), stop.restsAt(), stop.inWords());
    }
  }

  /** Optimizer and rule of early stopping as in links; the learning rate is that of step 0. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Rule(
    String optimizer,
    double learningRate,
    int batchSize,
    double l1,
    double l2,
    @Nullable String stopping
  ) {
    static Rule of(Training training) {
      boolean ends = training.stopping().kind() != StoppingKind.NONE;
      return new Rule(
        training.optimizer().token(),
        training.learningRate(),
        training.batchSize(),
        training.l1(),
        training.l2(),
        ends ? training.stopping().token() : null
      );
    }
  }

  /** What the network is given: inputs with features and scaled, targets as the loss wants them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Data(
    List<String> inputNames,
    List<String> classNames,
    List<double[]> inputs,
    List<double[]> targets,
    int[] train,
    int[] test,
    @Nullable InputScales scaling
  ) {}

  /** What was done to each input, by the training split: (x − center) / spread. */
  record InputScales(String kind, double[] center, double[] spread) {
    static @Nullable InputScales of(Dataset dataset) {
      List<InputScale> scales = dataset.scales();
      if (scales.isEmpty()) return null;
      return new InputScales(
        Kind.token(dataset.spec().scaling().name()),
        scales.stream().mapToDouble(InputScale::center).toArray(),
        scales.stream().mapToDouble(InputScale::spread).toArray()
      );
    }
  }

  /** Weights {@code [fanOut][fanIn]}. */
  record Layer(
    String activation,
    String initializer,
    String biasInitializer,
    double dropout,
    List<double[]> weights,
    double[] biases,
    int distinctUnits,
    double effectiveRank
  ) {}

  /**
   * The events of one step, as in links, and the layers whose weights or biases they changed, as they are
   * after all of them.
   */
  record Change(long step, List<String> events, List<ChangedLayer> layers) {
    static Change of(long step, List<Event> events, Parameters p) {
      return new Change(
        step,
        events.stream().map(Event::token).toList(),
        events
          .stream()
          .filter(Event::changesParameters)
          .flatMap(event -> event.changedLayers().stream())
          .distinct()
          .sorted()
          .map(l -> ChangedLayer.of(p, l))
          .toList()
      );
    }
  }

  /** Counted from 1; weights {@code [fanOut][fanIn]}. */
  record ChangedLayer(int layer, List<double[]> weights, double[] biases) {
    static ChangedLayer of(Parameters p, int layer) {
      return new ChangedLayer(layer + 1, ExperimentReply.weights(p, layer), p.biases(layer));
    }
  }

  /**
   * Mean data losses per sample over each split, without penalty terms; null without that split, and
   * where a loss is no finite number, which JSON could not say.
   */
  record Point(long step, @Nullable Double trainLoss, @Nullable Double testLoss) {}

  /**
   * @param changes what happened on the way, if that is asked for
   */
  static ExperimentReply of(
    Trainer trainer,
    ExperimentRequest asked,
    @Nullable List<Change> changes
  ) {
    Snapshot snapshot = trainer.snapshot();
    Experiment experiment = snapshot.experiment();
    return new ExperimentReply(
      new Link(experiment, 0).query(),
      Network.VERSION,
      snapshot.step(),
      snapshot.parameters().fingerprint(),
      Kind.token(experiment.loss().name()),
      Rule.of(experiment.training()),
      data(trainer.dataset(), experiment.loss()),
      layers(experiment, snapshot.parameters()),
      snapshot.history().stream().map(ExperimentReply::point).toList(),
      asked.withBatches() ? batches(trainer.batches(), snapshot.step()) : null,
      asked.withMasks() ? masks(experiment, trainer.batches(), snapshot.step()) : null,
      changes,
      snapshot.divergence().orElse(null),
      snapshot.stop().map(Stop::of).orElse(null),
      asked.withDiagnosis() ? Diagnosis.of(snapshot) : null
    );
  }

  private static Data data(Dataset dataset, Loss loss) {
    Samples samples = dataset.samples(loss);
    return new Data(
      dataset.inputNames(),
      dataset.classNames(),
      rows(samples.count(), samples.inputs(), samples::input),
      rows(samples.count(), samples.outputs(), samples::target),
      dataset.train(),
      dataset.test(),
      InputScales.of(dataset)
    );
  }

  private static List<Layer> layers(Experiment experiment, Parameters p) {
    Architecture architecture = p.architecture();
    List<LayerStart> starts = experiment.starts();
    boolean given = experiment.given().isPresent();
    return IntStream.range(0, architecture.layers())
      .mapToObj(l ->
        new Layer(
          activation(architecture, l),
          given ? GIVEN : starts.get(l).weights().token(),
          given ? GIVEN : starts.get(l).biases().token(),
          architecture.isOutput(l) ? 0 : experiment.hidden().get(l).dropout(),
          weights(p, l),
          p.biases(l),
          CloneLedger.of(p, l).distinct(),
          EffectiveRank.ofWeights(p, l)
        )
      )
      .toList();
  }

  private static List<double[]> weights(Parameters p, int layer) {
    Architecture architecture = p.architecture();
    return rows(architecture.fanOut(layer), architecture.fanIn(layer), (o, i) ->
      p.weight(layer, o, i)
    );
  }

  private static String activation(Architecture architecture, int layer) {
    if (!architecture.isOutput(layer)) {
      return Kind.token(architecture.hidden().get(layer).activation().name());
    }
    return architecture.loss().output();
  }

  private static Point point(LossPoint p) {
    return new Point(p.step(), finite(p.trainLoss()), finite(p.testLoss()));
  }

  /** JSON has no number for what is not finite. */
  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? (Double) value : null;
  }

  /** Of each step and hidden layer: 1 for what is kept and 0 for what is not, as {@link DropoutMasks} has them. */
  private static Iterable<List<String>> masks(
    Experiment experiment,
    BatchOrder batches,
    long steps
  ) {
    DropoutMasks masks = new DropoutMasks(experiment);
    int layers = experiment.hidden().size();
    return () -> {
      BatchOrder order = batches.copy();
      return LongStream.range(0, steps)
        .mapToObj(step -> {
          int samples = order.batchAt(step).length;
          return IntStream.range(0, layers)
            .mapToObj(l -> masks.any(l) ? digits(masks.at(l, step, samples)) : "")
            .toList();
        })
        .iterator();
    };
  }

  private static String digits(byte[] bits) {
    StringBuilder digits = new StringBuilder(bits.length);
    for (byte bit : bits) digits.append(bit);
    return digits.toString();
  }

  /** One after the other as they are asked for, by any number of threads. */
  private static Iterable<int[]> batches(BatchOrder order, long steps) {
    return () -> LongStream.range(0, steps).mapToObj(order.copy()::batchAt).iterator();
  }

  private static List<double[]> rows(int rows, int columns, Entry entry) {
    return IntStream.range(0, rows)
      .mapToObj(r ->
        IntStream.range(0, columns)
          .mapToDouble(c -> entry.at(r, c))
          .toArray()
      )
      .toList();
  }

  private interface Entry {
    double at(int row, int column);
  }
}
