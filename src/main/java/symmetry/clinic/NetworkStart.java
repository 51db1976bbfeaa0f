package symmetry.clinic;

import java.util.List;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.LayerStart;

/**
 * A network of a file, for a run to start from.
 *
 * @param biased whether each layer has biases in the file, the output layer the last
 */
public record NetworkStart(GivenWeights weights, List<Boolean> biased) {
  public NetworkStart {
    biased = List.copyOf(biased);
  }

  /** Full-batch gradient descent from here; layers without biases stay so. */
  public Experiment experiment(Activation activation, FittingTask task, long seed) {
    Experiment drawn = new DenseNetwork(1, weights.sizes()).experiment(activation, task, seed);
    for (int l = 0; l < biased.size(); l++) {
      if (biased.get(l)) continue;
      LayerStart start = drawn.starts().get(l);
      drawn = drawn.withStart(l, start.withBiases(Choice.of(BiasKind.NONE)));
    }
    return drawn.from(weights);
  }
}
