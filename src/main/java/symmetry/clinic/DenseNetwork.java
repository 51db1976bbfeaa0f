package symmetry.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Limits;
import symmetry.number.Numerals;

/**
 * Layers of a file that follow one another, each taking what the one before gives.
 *
 * @param first its number, from 1
 * @param sizes how many inputs, units of each hidden layer, and outputs
 */
public record DenseNetwork(int first, List<Integer> sizes) {
  /** Small enough for what was trained already. */
  private static final double LEARNING_RATE = 0.05;

  public DenseNetwork {
    sizes = List.copyOf(sizes);
  }

  /** The same where its first layer has another number. */
  DenseNetwork from(int number) {
    return new DenseNetwork(number, sizes);
  }

  /** How many. */
  public int layers() {
    return sizes.size() - 1;
  }

  public int last() {
    return first + layers() - 1;
  }

  public int inputs() {
    return sizes.getFirst();
  }

  public int outputs() {
    return sizes.getLast();
  }

  /** Of each hidden layer. */
  public List<Integer> widths() {
    return sizes.subList(1, sizes.size() - 1);
  }

  /** Weights and biases. */
  public long parameters() {
    return GivenWeights.count(sizes);
  }

  /** The same network here, by full-batch gradient descent from a usual start. */
  public Experiment experiment(Activation activation, FittingTask task, long seed) {
    LayerStart glorot = LayerStart.of(InitializerKind.GLOROT_UNIFORM);
    return Experiment.plain(task.data(), activation, glorot, LEARNING_RATE, widths())
      .withLoss(task.loss())
      .withSeed(seed);
  }

  @Override
  public String toString() {
    return GivenWeights.shape(sizes);
  }

  /** Why the playground cannot run it, the end of a sentence; nothing if it can. */
  public Optional<String> whyNotRun() {
    int hidden = widths().size();
    if (!Limits.HIDDEN_LAYERS.allows(hidden)) {
      return Optional.of(
        "it has %d hidden layers, at most %d run here".formatted(
          hidden,
          (int) Limits.HIDDEN_LAYERS.max()
        )
      );
    }
    for (int units : widths()) {
      if (!Limits.UNITS.allows(units)) {
        return Optional.of(
          "a layer has %s units, at most %d run here".formatted(
            Numerals.count(units),
            (int) Limits.UNITS.max()
          )
        );
      }
    }
    if (parameters() > Limits.MAX_PARAMETERS) {
      return Optional.of(
        "it has %s weights and biases, at most %s run here".formatted(
          Numerals.count(parameters()),
          Numerals.count(Limits.MAX_PARAMETERS)
        )
      );
    }
    return Optional.empty();
  }

  /** All that are as long as they can be; a layer that is no dense one is in none. */
  static List<DenseNetwork> of(List<FileLayer> layers) {
    List<DenseNetwork> networks = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    int first = 0;
    for (int l = 0; l < layers.size(); l++) {
      FileLayer layer = layers.get(l);
      boolean follows =
        !sizes.isEmpty() &&
        sizes.getLast() == layer.inputs() &&
        layer.part().equals(layers.get(l - 1).part());
      if (!follows || !layer.isDense()) {
        if (!sizes.isEmpty()) networks.add(new DenseNetwork(first, sizes));
        sizes.clear();
      }
      if (!layer.isDense()) continue;
      if (sizes.isEmpty()) {
        first = l + 1;
        sizes.add(layer.inputs());
      }
      sizes.add(layer.units());
    }
    if (!sizes.isEmpty()) networks.add(new DenseNetwork(first, sizes));
    return networks;
  }
}
