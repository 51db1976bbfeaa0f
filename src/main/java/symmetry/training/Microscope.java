package symmetry.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.engine.Checkpoint;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;

/**
 * Looks into the last update of a snapshot: replays to the state before it and takes it once more, in a
 * network of its own. Confined to one thread at a time.
 */
final class Microscope {

  private final Dataset dataset;
  private @Nullable Motion motion;
  private @Nullable Experiment followed;

  Microscope(Dataset dataset) {
    this.dataset = dataset;
  }

  /**
   * The update that led to the snapshot; empty at step 0.
   *
   * @param sample place in the batch, taken modulo its size
   */
  Optional<LastUpdate> of(Snapshot snapshot, int sample) {
    if (snapshot.step() == 0) return Optional.empty();
    Motion replay = motionOf(snapshot.experiment());
    snapshot.before().ifPresentOrElse(replay::restore, replay::begin);
    while (replay.step() < snapshot.step() - 1) replay.update();
    int[] batch = replay.batches().batchAt(replay.step());
    Dissection dissection = replay.network().dissect(replay.samples(), batch);
    Parameters before = replay.network().parameters();
    return Optional.of(
      new LastUpdate(
        snapshot.experiment(),
        replay.samples(),
        batch,
        Math.floorMod(sample, batch.length),
        snapshot.step(),
        dissection,
        before,
        replay.updateAlone()
      )
    );
  }

  private Motion motionOf(Experiment experiment) {
    Motion known = motion;
    if (known == null) {
      known = new Motion(Origin.of(experiment, dataset));
      motion = known;
    } else if (!experiment.equals(followed)) {
      known.follow(experiment);
    }
    followed = experiment;
    return known;
  }
}
