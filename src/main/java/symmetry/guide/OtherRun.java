package symmetry.guide;

import java.util.List;
import java.util.OptionalLong;
import symmetry.experiment.Experiment;
import symmetry.training.LossPoint;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/**
 * A run that the lesson's is compared with.
 *
 * @param history its training losses by ascending step
 */
record OtherRun(List<LossPoint> history) {
  static OtherRun of(Experiment experiment, long steps) {
    return new OtherRun(at(experiment, steps).history());
  }

  /** A run from its start to a step. */
  static Snapshot at(Experiment experiment, long step) {
    Trainer trainer = new Trainer(experiment);
    trainer.goTo(step);
    return trainer.snapshot();
  }

  /** Its last training loss. */
  double loss() {
    return history.getLast().trainLoss();
  }

  OptionalLong firstBelow(double loss) {
    return firstBelow(history, loss);
  }

  /** The first step kept in a history whose training loss is below this. */
  static OptionalLong firstBelow(List<LossPoint> history, double loss) {
    return history
      .stream()
      .filter(p -> p.trainLoss() < loss)
      .mapToLong(LossPoint::step)
      .findFirst();
  }
}
