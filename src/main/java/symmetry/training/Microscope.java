package symmetry.training;

import java.util.Optional;
import symmetry.engine.Checkpoint;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;

/** Looks into the last update of a snapshot: replays to the state before it and takes it once more. */
record Microscope(Rehearsal rehearsal) {
  /**
   * The update that led to the snapshot; empty at step 0, before which there is none.
   *
   * @param sample place in the batch, taken modulo its size
   */
  Optional<LastUpdate> of(Snapshot snapshot, int sample) {
    Optional<Checkpoint> before = snapshot.before();
    if (before.isEmpty()) return Optional.empty();
    Motion replay = rehearsal.of(snapshot, before.get());
    while (replay.step() < snapshot.step() - 1) replay.update();
    int[] batch = replay.batches().batchAt(replay.step());
    Dissection dissection = replay.network().dissect(replay.samples(), batch);
    Parameters unmoved = replay.network().parameters();
    return Optional.of(
      new LastUpdate(
        snapshot.experiment(),
        replay.samples(),
        batch,
        Math.floorMod(sample, batch.length),
        snapshot.step(),
        dissection,
        unmoved,
        replay.updateAlone()
      )
    );
  }
}
