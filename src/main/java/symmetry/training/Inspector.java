package symmetry.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.EffectiveRank;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.Similarity;
import symmetry.diagnostics.SimilarityKind;
import symmetry.diagnostics.SimilarityMatrix;
import symmetry.engine.Activity;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;

/**
 * Measures snapshots of one experiment. Has a network of its own, so that looking never touches the
 * training; confined to one thread at a time.
 */
public final class Inspector {

  private final Network network;
  private final Samples samples;
  private final int[] train;
  private final int[] all;
  private final AnswerMap map;

  public Inspector(Experiment experiment, Dataset dataset) {
    network = new Network(experiment.architecture());
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    all = IntStream.range(0, samples.count()).toArray();
    map = new AnswerMap(dataset, experiment.loss());
  }

  /**
   * Measures a snapshot.
   *
   * @param kind what the similarity of units is taken on: their weights, their activations over the
   *     whole data set, or their gradients over the training split
   */
  public Inspection inspect(Snapshot snapshot, SimilarityKind kind) {
    Parameters parameters = snapshot.parameters();
    network.setParameters(parameters);
    Parameters gradient = network.gradient(samples, train);
    Activity activity = network.activity(samples, kind == SimilarityKind.ACTIVATIONS ? all : NONE);
    List<LayerReport> reports = new ArrayList<>();
    for (int l = 0; l < parameters.architecture().hidden().size(); l++) {
      SimilarityMatrix similarity = switch (kind) {
        case WEIGHTS -> Similarity.ofWeights(parameters, l);
        case ACTIVATIONS -> Similarity.ofActivations(activity, l);
        case GRADIENTS -> Similarity.ofGradients(gradient, l);
      };
      reports.add(
        new LayerReport(
          CloneLedger.of(parameters, l),
          EffectiveRank.ofWeights(parameters, l),
          GradientFlow.of(gradient, l),
          similarity
        )
      );
    }
    return new Inspection(reports, map.of(network));
  }

  private static final int[] NONE = {};
}
