package symmetry.session;

import symmetry.training.Snapshot;

/** Where a run's states go. Called on the compute pool. */
public interface FrameSink extends Viewer {
  /** Takes a state to show. */
  void accept(Snapshot snapshot, boolean playing);

  /**
   * An edit could not be made.
   *
   * @param reason a sentence for a person
   */
  default void refuse(String reason) {}
}
