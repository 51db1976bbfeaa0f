package symmetry.training;

import java.util.List;
import symmetry.experiment.Experiment;

/**
 * A run trained for its training losses alone, in step with another one. Confined to one thread at a
 * time.
 */
final class GhostRun {

  /** One to keep step, one more to catch up: the other run is never more than three times as slow. */
  private static final int MOST_UPDATES = 2;

  private final Experiment experiment;
  private final Motion motion;
  private final History history;
  private boolean diverged;

  /**
   * @param motion of this run, in a state from which it goes on
   * @param known losses of this run so far, which may be ahead of the state; becomes the ghost's own
   */
  GhostRun(Experiment experiment, Motion motion, History known) {
    this.experiment = experiment;
    this.motion = motion;
    history = known;
    look();
  }

  Experiment experiment() {
    return experiment;
  }

  /** Its training losses as far as it came; those of the test split are not told. */
  List<LossPoint> points() {
    return history
      .all()
      .stream()
      .map(p -> new LossPoint(p.step(), p.trainLoss(), Double.NaN))
      .toList();
  }

  /** Comes nearer to this step, if it is behind. */
  void follow(long step) {
    for (int k = 0; k < MOST_UPDATES && motion.step() < step && !diverged; k++) update();
  }

  private void update() {
    motion.update();
    diverged = !motion.network().isFinite();
    if (!diverged) look();
  }

  private void look() {
    long step = motion.step();
    if (!history.wants(step)) return;
    double loss = motion.onTrain().loss();
    if (Double.isFinite(loss)) history.add(new LossPoint(step, loss, Double.NaN));
    else diverged = true;
  }
}
