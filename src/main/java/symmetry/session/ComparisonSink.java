package symmetry.session;

import java.util.List;
import java.util.Optional;
import symmetry.training.Lockstep.Gap;
import symmetry.training.Snapshot;

/** Where the states of experiments in lockstep go. Called on the compute pool. */
public interface ComparisonSink extends Viewer {
  /**
   * Takes a state to show.
   *
   * @param step where they stand together
   * @param gaps between each shadow and its original; empty for an original
   */
  void accept(long step, List<Snapshot> snapshots, List<Optional<Gap>> gaps, boolean playing);
}
