package symmetry.study.restarts;

import symmetry.diagnostics.CloneLedger;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.EarlyStop;
import symmetry.training.MemoryShare;
import symmetry.training.Origin;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/** One seed by itself, whatever its experiment holds: dropout, moments, penalties, changes on the way, a rule that ends it. */
final class SingleRestart {

  private final RestartTask task;
  private final Experiment experiment;
  private final Trainer trainer;
  private int solvedAt = Restart.NEVER;
  private int brokeAt;

  SingleRestart(Experiment experiment, RestartTask task) {
    this.task = task;
    this.experiment = experiment;
    Origin origin = Origin.of(experiment);
    trainer = new Trainer(origin, 1, MemoryShare.UNBOUNDED);
    brokeAt = CloneLedger.hasClones(origin.parameters()) ? Restart.NEVER : 0;
  }

  Restart run(Work work) {
    double loss = look(0);
    for (int step = 1; step <= task.steps() && Double.isFinite(loss); step++) {
      if (!trainer.advance()) loss = Double.POSITIVE_INFINITY;
      else if (trainer.justStopped().isPresent()) return stopped(trainer.justStopped().get());
      else if (task.isLookedAt(step)) loss = look(step);
      work.reached((double) step / task.steps());
    }
    double last = Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    return new Restart(experiment.seed(), last, solvedAt, brokeAt);
  }

  /** What its rule leaves; whether the goal was reached on the way is known. */
  private Restart stopped(EarlyStop stop) {
    look((int) stop.step());
    trainer.goTo(stop.restsAt());
    return new Restart(experiment.seed(), trainer.trainLoss(), solvedAt, brokeAt);
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
