package symmetry.training;

import java.util.List;
import java.util.Optional;
import symmetry.data.Dataset;
import symmetry.engine.Evaluation;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;

/**
 * A run at one step. Immutable.
 *
 * @param epoch whole passes over the training split so far
 * @param history losses up to this step, thinned out for long runs
 */
public record Snapshot(
  Experiment experiment,
  Dataset dataset,
  long step,
  long epoch,
  Parameters parameters,
  Evaluation train,
  Evaluation test,
  List<LossPoint> history,
  Optional<Divergence> divergence
) {}
