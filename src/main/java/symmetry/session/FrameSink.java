package symmetry.session;

import symmetry.experiment.Experiment;
import symmetry.training.Snapshot;

/** Where a run's states go. Called on the compute pool. */
public interface FrameSink {
  /** Whether a state would be shown now; if not, the sink wakes the run when it is ready again. */
  boolean isReady();

  /** Whether nobody has been looking for so long that the run should pause. */
  boolean isAbandoned();

  /** Takes a state to show. */
  void accept(Snapshot snapshot, boolean playing);

  /**
   * An edit could not be made.
   *
   * @param reason a sentence for a person
   */
  default void refuse(String reason) {}

  /** The run ended by a fault of ours. */
  void fail(Experiment experiment);
}
