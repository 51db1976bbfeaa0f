package symmetry.study.restarts;

import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/** One seed by itself, whatever its experiment holds: dropout, moments, penalties, changes on the way. */
final class SingleRestart {

  private final RestartTask task;
  private final Experiment experiment;
  private final Trainer trainer;
  private int solvedAt = Restart.NEVER;
  private int brokeAt;

  SingleRestart(Experiment experiment, RestartTask task) {
    this.task = task;
    this.experiment = experiment;
    trainer = new Trainer(experiment, 1);
    Clones clones = Clones.of(experiment.initialParameters(trainer.dataset()));
    brokeAt = clones.areNone() ? 0 : Restart.NEVER;
  }

  Restart run(Work work) {
    double loss = look(0);
    for (int step = 1; step <= task.steps() && Double.isFinite(loss); step++) {
      if (!trainer.advance()) loss = Double.POSITIVE_INFINITY;
      else if (task.isLookedAt(step)) loss = look(step);
      work.reached((double) step / task.steps());
    }
    double last = Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    return new Restart(experiment.seed(), last, solvedAt, brokeAt);
  }

  private double look(int step) {
    Snapshot snapshot = trainer.snapshot();
    double loss = snapshot.train().loss();
    if (!Double.isFinite(loss)) return loss;
    if (solvedAt == Restart.NEVER && loss < task.goal()) solvedAt = step;
    if (brokeAt == Restart.NEVER && !snapshot.breaks().isEmpty()) brokeAt = step;
    return loss;
  }
}
