package symmetry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.EffectiveRank;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Choice;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Kind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Link;
import symmetry.experiment.OptimizerKind;
import symmetry.training.BatchOrder;
import symmetry.training.Divergence;
import symmetry.training.LossPoint;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/**
 * A run up to a step, with all that is needed to replay it elsewhere.
 *
 * @param link canonical
 * @param engine version of the arithmetic: equal links give equal bits within one version
 * @param fingerprint hex SHA-256 over the IEEE-754 bits of all parameters, big-endian, layer by layer:
 *     weights row by row, then biases
 * @param history one entry for each step from 0 on
 * @param batches sample indices of each step's batch, made while they are written; absent unless asked for
 * @param changes what happened on the way, by step; absent unless asked for
 * @param divergence absent unless the run left the finite numbers before the step asked for
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
  @Nullable List<Change> changes,
  @Nullable Divergence divergence
) {
  /** Optimizer as in links; the learning rate is that of step 0. */
  record Rule(String optimizer, double learningRate, int batchSize, double l1, double l2) {}

  /** What the network is given: inputs with features, targets as the loss wants them. */
  record Data(
    List<String> inputNames,
    List<String> classNames,
    List<double[]> inputs,
    List<double[]> targets,
    int[] train,
    int[] test
  ) {}

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
  static ExperimentReply of(Trainer trainer, boolean withBatches, @Nullable List<Change> changes) {
    Snapshot snapshot = trainer.snapshot();
    Experiment experiment = snapshot.experiment();
    Choice<OptimizerKind> optimizer = experiment.training().optimizer();
    return new ExperimentReply(
      new Link(experiment, 0).query(),
      Network.VERSION,
      snapshot.step(),
      snapshot.parameters().fingerprint(),
      Kind.token(experiment.loss().name()),
      new Rule(
        optimizer.token(),
        experiment.training().learningRate(),
        experiment.training().batchSize(),
        experiment.training().l1(),
        experiment.training().l2()
      ),
      data(trainer.dataset(), experiment.loss()),
      layers(experiment, snapshot.parameters()),
      snapshot.history().stream().map(ExperimentReply::point).toList(),
      withBatches ? batches(trainer.batches(), snapshot.step()) : null,
      changes,
      snapshot.divergence().orElse(null)
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
      dataset.test()
    );
  }

  private static List<Layer> layers(Experiment experiment, Parameters p) {
    Architecture architecture = p.architecture();
    List<LayerStart> starts = experiment.starts();
    return IntStream.range(0, architecture.layers())
      .mapToObj(l ->
        new Layer(
          activation(architecture, l),
          starts.get(l).weights().token(),
          starts.get(l).biases().token(),
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
