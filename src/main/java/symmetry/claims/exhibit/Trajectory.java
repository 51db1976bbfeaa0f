package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetry.engine.Parameters;

/**
 * How one run went.
 *
 * @param losses mean training loss after each step, from step 0; shorter than planned if it diverged
 * @param accuracy on the training split at the end
 * @param layers hidden layers, then the output layer
 */
public record Trajectory(
  List<Double> losses,
  double accuracy,
  List<Layer> layers,
  Parameters start,
  Parameters end
) implements Figures {
  /**
   * One layer of the run.
   *
   * @param rowDifference largest difference between the (w, b) of any unit and the first one, at any
   *     step; exactly 0 if all units stayed clones
   * @param columnDifference largest difference between the weights of one unit at the end
   * @param parted the first step at which units differ
   * @param weightsMoved the first step that changed a weight
   */
  public record Layer(
    double rowDifference,
    double columnDifference,
    OptionalInt parted,
    OptionalInt weightsMoved
  ) {}

  public Trajectory {
    losses = List.copyOf(losses);
    layers = List.copyOf(layers);
  }

  public double startLoss() {
    return losses.getFirst();
  }

  public double endLoss() {
    return losses.getLast();
  }

  /** The first step after which the loss is below this. */
  public OptionalInt firstBelow(double loss) {
    for (int step = 0; step < losses.size(); step++) {
      if (losses.get(step) < loss) return OptionalInt.of(step);
    }
    return OptionalInt.empty();
  }

  public List<Layer> hidden() {
    return layers.subList(0, layers.size() - 1);
  }

  public Layer output() {
    return layers.getLast();
  }

  /** The largest row difference of any hidden layer at any step. */
  public double rowDifference() {
    return hidden().stream().mapToDouble(Layer::rowDifference).max().orElse(0);
  }

  /** The largest row difference of any of these runs. */
  public static double largestRowDifference(Table<?, Trajectory> runs) {
    return runs.largest(Trajectory::rowDifference);
  }

  /** The first step at which units of some hidden layer differ. */
  public OptionalInt parted() {
    return hidden()
      .stream()
      .flatMapToInt(l -> l.parted().stream())
      .min();
  }

  @Override
  public List<Figure> list() {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("loss at the start", startLoss()));
    figures.add(new Figure("loss at the end", endLoss()));
    figures.add(new Figure("accuracy", accuracy));
    if (layers.size() > 1) {
      figures.add(new Figure("largest difference between units", rowDifference()));
      figures.add(Figure.ofStep("step at which units part", parted()));
    }
    return List.copyOf(figures);
  }

  @Override
  public Optional<Chart> chart() {
    Chart.Line line = Chart.Line.thinned("loss", 1, losses);
    return Optional.of(new Chart.Lines("step", "loss", true, List.of(line)));
  }
}
