package symmetry.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.ConfusionMatrix;
import symmetry.diagnostics.EffectiveRank;
import symmetry.diagnostics.ErrorSignal;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.Histogram;
import symmetry.diagnostics.NextStep;
import symmetry.diagnostics.RelativeDistances;
import symmetry.diagnostics.Saturation;
import symmetry.diagnostics.Signal;
import symmetry.diagnostics.SignalPrediction;
import symmetry.diagnostics.Similarity;
import symmetry.diagnostics.SimilarityMatrix;
import symmetry.diagnostics.WhyFrozen;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Dissection;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.PlaneAxes;

/**
 * Measures snapshots of one experiment and its forks. Has networks of its own, so that looking never
 * touches the training; confined to one thread at a time.
 */
public final class Inspector {

  private final Dataset dataset;
  private final Network network;
  private final Samples samples;
  private final int[] train;
  private final int[] all;
  private final Loss loss;
  private final SignalPrediction prediction;
  private final SymmetryOverTime overTime;
  private final Microscope microscope;
  private final NextUpdate nextUpdate;
  private final GrowthWatch growthWatch;
  private AnswerMap map;
  private @Nullable Diagnosis known;

  /** Why a state does not learn: the same whatever else of it is looked at. */
  private record Diagnosis(
    Experiment experiment,
    long step,
    WhyFrozen whyFrozen,
    OptionalInt partsIn,
    Optional<Growth> growth
  ) {
    boolean isOf(Snapshot snapshot) {
      return step == snapshot.step() && experiment.equals(snapshot.experiment());
    }
  }

  public Inspector(Experiment experiment, Dataset dataset) {
    this.dataset = dataset;
    network = new Network(experiment.architecture());
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    all = IntStream.range(0, samples.count()).toArray();
    loss = experiment.loss();
    map = new AnswerMap(dataset, loss, Optional.empty());
    prediction = SignalPrediction.of(
      experiment.architecture(),
      experiment.initialization().layers(),
      meanSquareInput()
    );
    overTime = new SymmetryOverTime(network, samples, train);
    Rehearsal rehearsal = new Rehearsal(dataset);
    microscope = new Microscope(rehearsal);
    nextUpdate = new NextUpdate(rehearsal);
    growthWatch = new GrowthWatch(network, samples, train);
  }

  /** Measures of a snapshot what the view has. */
  public Inspection inspect(Snapshot snapshot, View view) {
    network.setParameters(snapshot.parameters());
    Look look = new Look(snapshot, view);
    Optional<Diagnosis> diagnosis = view.has(Part.WHY_FROZEN)
      ? Optional.of(look.diagnosis())
      : Optional.empty();
    List<LayerHealth> health = view.has(Part.HEALTH) ? look.health() : List.of();
    look.forgetPass();
    return new Inspection(
      look.hidden(),
      view.has(Part.ANSWERS) ? answers(view.axes()) : new Answers.None(),
      health,
      diagnosis.map(Diagnosis::whyFrozen),
      diagnosis.map(Diagnosis::partsIn).orElse(OptionalInt.empty()),
      diagnosis.flatMap(Diagnosis::growth),
      view.has(Part.CONFUSION) ? confusion() : Optional.empty(),
      view.has(Part.SYMMETRY_OVER_TIME) ? overTime.of(snapshot, look.gradient()) : List.of(),
      view.has(Part.MICROSCOPE) ? microscope.of(snapshot, view.sample()) : Optional.empty()
    );
  }

  /** One look at one snapshot: whatever several parts need is computed once, if at all. */
  private final class Look {

    private final Snapshot snapshot;
    private final Parameters parameters;
    private final Architecture architecture;
    private final View view;
    private Optional<Dissection> dissection = Optional.empty();
    private Optional<Parameters> gradient = Optional.empty();
    private Optional<Activity> activity = Optional.empty();
    private Optional<NextStep> next = Optional.empty();

    Look(Snapshot snapshot, View view) {
      this.snapshot = snapshot;
      parameters = snapshot.parameters();
      architecture = parameters.architecture();
      this.view = view;
    }

    List<LayerReport> hidden() {
      List<LayerReport> reports = new ArrayList<>();
      for (int l = 0; l < architecture.hidden().size(); l++) {
        reports.add(
          new LayerReport(
            CloneLedger.of(parameters, l),
            view.has(Part.RANK)
              ? OptionalDouble.of(EffectiveRank.ofWeights(parameters, l))
              : OptionalDouble.empty(),
            view.has(Part.GRADIENT)
              ? Optional.of(GradientFlow.of(gradient(), l))
              : Optional.empty(),
            view.has(Part.SIMILARITY) ? Optional.of(similarity(l)) : Optional.empty(),
            view.has(Part.SIMILARITY) ? Optional.of(distances(l)) : Optional.empty()
          )
        );
      }
      return reports;
    }

    List<LayerHealth> health() {
      List<LayerHealth> health = new ArrayList<>();
      Dissection pass = dissection();
      double outputError = ErrorSignal.of(pass, architecture.layers() - 1).variance();
      for (int l = 0; l < architecture.layers(); l++) {
        OptionalDouble factor = prediction.errorFactor(l);
        health.add(
          new LayerHealth(
            l,
            Histogram.ofActivations(pass.activity(), l),
            Histogram.ofWeights(parameters, l),
            Histogram.ofWeights(gradient(), l),
            architecture.isOutput(l)
              ? Optional.empty()
              : Optional.of(Saturation.of(pass.activity(), l)),
            GradientFlow.of(gradient(), l),
            Signal.of(pass.activity(), l),
            ErrorSignal.of(pass, l),
            prediction.varianceOfZ(l),
            factor.isPresent()
              ? OptionalDouble.of(factor.getAsDouble() * outputError)
              : OptionalDouble.empty()
          )
        );
      }
      return health;
    }

    /** At once if it is known from the last look at this state. */
    Diagnosis diagnosis() {
      Diagnosis last = known;
      if (last != null && last.isOf(snapshot)) return last;
      Diagnosis made = new Diagnosis(
        snapshot.experiment(),
        snapshot.step(),
        whyFrozen(),
        partsIn(),
        growth()
      );
      known = made;
      return made;
    }

    private WhyFrozen whyFrozen() {
      return WhyFrozen.of(
        dissection(),
        parameters,
        (s, i) -> samples.input(train[s], i),
        (s, k) -> samples.target(train[s], k),
        next()
      );
    }

    private OptionalInt partsIn() {
      return CloneLedger.hasClones(parameters)
        ? nextUpdate.partsIn(snapshot, next().after().getFirst())
        : OptionalInt.empty();
    }

    private Optional<Growth> growth() {
      Optional<Growth> seen = growthWatch.of(snapshot);
      network.setParameters(parameters);
      return seen;
    }

    private NextStep next() {
      if (next.isEmpty()) next = Optional.of(nextUpdate.of(snapshot));
      return next.get();
    }

    /** Of the mean loss over the training split. */
    Parameters gradient() {
      if (dissection.isPresent()) return dissection.get().gradient();
      if (gradient.isEmpty()) gradient = Optional.of(network.gradient(samples, train));
      return gradient.get();
    }

    /** But for its gradient: the activations over the whole data set take as much. */
    void forgetPass() {
      if (dissection.isPresent()) gradient = Optional.of(dissection.get().gradient());
      dissection = Optional.empty();
    }

    private SimilarityMatrix similarity(int layer) {
      return switch (view.similarity()) {
        case WEIGHTS -> Similarity.ofWeights(parameters, layer);
        case ACTIVATIONS -> Similarity.ofActivations(activity(), layer);
        case GRADIENTS -> Similarity.ofWeights(gradient(), layer);
      };
    }

    private RelativeDistances distances(int layer) {
      return switch (view.similarity()) {
        case WEIGHTS -> RelativeDistances.ofWeights(parameters, layer);
        case ACTIVATIONS -> RelativeDistances.ofActivations(activity(), layer);
        case GRADIENTS -> RelativeDistances.ofWeights(gradient(), layer);
      };
    }

    /** Over the whole data set. */
    private Activity activity() {
      if (activity.isEmpty()) activity = Optional.of(network.activity(samples, all));
      return activity.get();
    }

    /** Without dropout and penalty, since the network has none. */
    private Dissection dissection() {
      if (dissection.isEmpty()) dissection = Optional.of(network.dissect(samples, train));
      return dissection.get();
    }
  }

  private Answers answers(Optional<PlaneAxes> axes) {
    if (!map.isOver(axes)) map = new AnswerMap(dataset, loss, axes);
    return map.of(network);
  }

  private Optional<Confusion> confusion() {
    if (dataset.task() == LearningTask.REGRESSION) return Optional.empty();
    return Optional.of(
      new Confusion(dataset.classNames(), confusionOn(train), confusionOn(dataset.test()))
    );
  }

  private ConfusionMatrix confusionOn(int[] split) {
    int[] labels = Arrays.stream(split).map(dataset::label).toArray();
    int classes = Math.max(2, network.architecture().outputs());
    return ConfusionMatrix.of(classes, labels, answers(split));
  }

  /** The class that each is taken for; of what the units computed on the way little is kept at a time. */
  private int[] answers(int[] split) {
    int[] answers = new int[split.length];
    for (int from = 0; from < split.length; from += AnswerMap.AT_ONCE) {
      int[] some = Arrays.copyOfRange(
        split,
        from,
        Math.min(from + AnswerMap.AT_ONCE, split.length)
      );
      Activity activity = network.activity(samples, some);
      for (int s = 0; s < some.length; s++) answers[from + s] = activity.answer(s);
    }
    return answers;
  }

  private double meanSquareInput() {
    double sum = 0;
    for (int s : train) {
      for (int i = 0; i < samples.inputs(); i++) {
        sum = Math.fma(samples.input(s, i), samples.input(s, i), sum);
      }
    }
    return sum / (train.length * samples.inputs());
  }
}
