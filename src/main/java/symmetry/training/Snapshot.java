package symmetry.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetry.data.Dataset;
import symmetry.engine.Checkpoint;
import symmetry.engine.Evaluation;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;

/**
 * A run at one step. Immutable.
 *
 * @param epoch whole passes over the training split so far
 * @param state parameters, and what the optimizer remembers
 * @param history losses up to this step, thinned out for long runs
 * @param stop where the experiment's rule ends training, once the run came there
 * @param furthest the last step that the run came to; it may be scrubbed up to there
 * @param breaks of the whole run so far, later ones than this step included, by ascending step
 * @param milestones states of the whole run so far, thinned out for long runs, by ascending step
 * @param before a state not long before this one, from which the last update can be replayed; empty at
 *     step 0
 * @param ghost the run that this one is seen against; empty if there is none
 * @param oneUnit lowest training loss found for one unit in each hidden layer; empty while that is not
 *     known, or where it says nothing
 */
public record Snapshot(
  Experiment experiment,
  Dataset dataset,
  long step,
  long epoch,
  Checkpoint state,
  Evaluation train,
  Evaluation test,
  List<LossPoint> history,
  Optional<Divergence> divergence,
  Optional<EarlyStop> stop,
  long furthest,
  List<SymmetryBreak> breaks,
  List<Checkpoint> milestones,
  Optional<Checkpoint> before,
  Optional<Ghost> ghost,
  OptionalDouble oneUnit
) {
  public Parameters parameters() {
    return state.parameters();
  }

  /** The same run, beside what is not its own. */
  public Snapshot beside(Optional<Ghost> otherRun, OptionalDouble lowestOfOneUnit) {
    return new Snapshot(
      experiment,
      dataset,
      step,
      epoch,
      state,
      train,
      test,
      history,
      divergence,
      stop,
      furthest,
      breaks,
      milestones,
      before,
      otherRun,
      lowestOfOneUnit
    );
  }

  /** Where the rule ends training, if the run stands where that leaves it. */
  public Optional<EarlyStop> stopHere() {
    return stop.filter(s -> s.restsAt() == step);
  }
}
