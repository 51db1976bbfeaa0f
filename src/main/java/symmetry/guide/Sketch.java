package symmetry.guide;

import java.util.ArrayList;
import java.util.List;
import symmetry.diagnostics.CloneLedger;
import symmetry.training.LossPoint;

/**
 * What a run looked like, small enough to keep beside its figures.
 *
 * @param losses mean training loss at evenly spread steps of the run, the first and the last among them
 * @param clones for each hidden layer and unit, the class of clones it is in at the end; −1 if it has
 *     no clone
 * @param numbers how many parameters the network has
 */
public record Sketch(List<Double> losses, List<List<Integer>> clones, int numbers) {
  private static final int MOST_LOSSES = 60;

  public Sketch {
    losses = List.copyOf(losses);
    clones = clones.stream().map(List::copyOf).toList();
  }

  static Sketch of(Observation f) {
    return new Sketch(
      spread(f.snapshot().history(), f.step()),
      f.ledgers().stream().map(CloneLedger::classIndex).toList(),
      f.parameters().architecture().parameterCount()
    );
  }

  /** By steps, not by points: a history keeps more of the beginning. */
  private static List<Double> spread(List<LossPoint> history, long end) {
    List<Double> losses = new ArrayList<>();
    int at = 0;
    for (int k = 0; k <= MOST_LOSSES; k++) {
      double step = ((double) end * k) / MOST_LOSSES;
      while (at + 1 < history.size() && history.get(at + 1).step() <= step) at++;
      losses.add(history.get(at).trainLoss());
    }
    return losses;
  }
}
