package symmetry.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.ConfusionMatrix;
import symmetry.diagnostics.EffectiveRank;
import symmetry.diagnostics.ErrorSignal;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.Histogram;
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
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;

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
  private final AnswerMap map;
  private final SignalPrediction prediction;
  private final SymmetryOverTime overTime;
  private final Microscope microscope;

  public Inspector(Experiment experiment, Dataset dataset) {
    this.dataset = dataset;
    network = new Network(experiment.architecture());
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    all = IntStream.range(0, samples.count()).toArray();
    map = new AnswerMap(dataset, experiment.loss());
    prediction = SignalPrediction.of(
      experiment.architecture(),
      experiment.initialization().layers(),
      meanSquareInput()
    );
    overTime = new SymmetryOverTime(network, samples, train);
    microscope = new Microscope(dataset);
  }

  /** Measures of a snapshot what the view has. */
  public Inspection inspect(Snapshot snapshot, View view) {
    network.setParameters(snapshot.parameters());
    Look look = new Look(snapshot, view);
    return new Inspection(
      look.hidden(),
      view.has(Part.ANSWERS) ? map.of(network) : new Answers.None(),
      view.has(Part.HEALTH) ? look.health() : List.of(),
      view.has(Part.WHY_FROZEN) ? Optional.of(look.whyFrozen()) : Optional.empty(),
      view.has(Part.CONFUSION) ? confusion() : Optional.empty(),
      view.has(Part.SYMMETRY_OVER_TIME) ? overTime.of(snapshot, look.gradient()) : List.of(),
      view.has(Part.MICROSCOPE) ? microscope.of(snapshot, view.sample()) : Optional.empty()
    );
  }

  /** One look at one snapshot: whatever several parts need is computed once, if at all. */
  private final class Look {

    private final Parameters parameters;
    private final Architecture architecture;
    private final View view;
    private Optional<Dissection> dissection = Optional.empty();
    private Optional<Parameters> gradient = Optional.empty();
    private Optional<Activity> activity = Optional.empty();

    Look(Snapshot snapshot, View view) {
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
              : Optional.of(Saturation.of(pass.activity(), architecture, l)),
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

    WhyFrozen whyFrozen() {
      return WhyFrozen.of(dissection(), parameters, (s, k) -> samples.target(train[s], k));
    }

    /** Of the mean loss over the training split. */
    Parameters gradient() {
      boolean dissected = view.has(Part.HEALTH) || view.has(Part.WHY_FROZEN);
      if (dissected) return dissection().gradient();
      if (gradient.isEmpty()) gradient = Optional.of(network.gradient(samples, train));
      return gradient.get();
    }

    private SimilarityMatrix similarity(int layer) {
      return switch (view.similarity()) {
        case WEIGHTS -> Similarity.ofWeights(parameters, layer);
        case ACTIVATIONS -> Similarity.ofActivations(activity(), layer);
        case GRADIENTS -> Similarity.ofGradients(gradient(), layer);
      };
    }

    private RelativeDistances distances(int layer) {
      return switch (view.similarity()) {
        case WEIGHTS -> RelativeDistances.ofWeights(parameters, layer);
        case ACTIVATIONS -> RelativeDistances.ofActivations(activity(), layer);
        case GRADIENTS -> RelativeDistances.ofGradients(gradient(), layer);
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

  private Optional<Confusion> confusion() {
    if (dataset.task() == LearningTask.REGRESSION) return Optional.empty();
    return Optional.of(
      new Confusion(dataset.classNames(), confusionOn(train), confusionOn(dataset.test()))
    );
  }

  private ConfusionMatrix confusionOn(int[] split) {
    int[] labels = Arrays.stream(split).map(dataset::label).toArray();
    return ConfusionMatrix.of(network.activity(samples, split), labels);
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
