package symmetry.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.engine.Checkpoint;
import symmetry.experiment.Experiment;

/**
 * What a run did, or will do, done in a network of its own for whoever looks; one network for all of them. Confined to
 * one thread at a time.
 */
final class Rehearsal {

  private final Dataset dataset;
  private @Nullable Motion motion;
  private @Nullable Experiment followed;

  Rehearsal(Dataset dataset) {
    this.dataset = dataset;
  }

  /** A snapshot's run in one of its states, to be gone on with until somebody asks again. */
  Motion of(Snapshot snapshot, Checkpoint state) {
    Experiment experiment = snapshot.experiment();
    Motion known = motion;
    if (known == null) {
      Origin origin = new Origin(experiment, dataset, snapshot.parameters(), List.of());
      known = Motion.at(origin, state);
      motion = known;
    } else {
      if (!experiment.equals(followed)) known.follow(experiment);
      known.restore(state);
    }
    followed = experiment;
    return known;
  }
}
