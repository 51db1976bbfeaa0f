package symmetry.training;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Checkpoint;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/** Sees in snapshots that their loss grows, and finds out why, once for each state it grew from. */
final class GrowthWatch {

  private record Found(Parameters calm, double rate, Instability cause) {}

  private final InstabilityFinder finder;
  private @Nullable Found found;

  GrowthWatch(Network network, Samples samples, int[] train) {
    finder = new InstabilityFinder(network, samples, train);
  }

  /** What grows; the network that it measures in may be left with other parameters. */
  Optional<Growth> of(Snapshot snapshot) {
    List<LossPoint> history = snapshot.history();
    return Growth.lowestOfGrowing(history).map(lowest -> {
      double start = history.getFirst().trainLoss();
      double loss = history.getLast().trainLoss();
      return new Growth(start, loss, cause(snapshot, start, lowest));
    });
  }

  private Instability cause(Snapshot snapshot, double start, LossPoint lowest) {
    Parameters calm = stateOf(lowest, snapshot);
    double rate = snapshot.experiment().timeline().learningRate(snapshot.step());
    Found known = found;
    if (known != null && known.calm == calm && known.rate == rate) return known.cause;
    Instability cause = finder.find(
      snapshot.experiment(),
      snapshot.step(),
      start,
      lowest.trainLoss(),
      calm
    );
    found = new Found(calm, rate, cause);
    return cause;
  }

  /** The last state that is kept from before the loss began to grow. */
  private static Parameters stateOf(LossPoint lowest, Snapshot snapshot) {
    Parameters state = snapshot.milestones().isEmpty()
      ? snapshot.parameters()
      : snapshot.milestones().getFirst().parameters();
    for (Checkpoint milestone : snapshot.milestones()) {
      if (milestone.step() <= lowest.step()) state = milestone.parameters();
    }
    return state;
  }
}
