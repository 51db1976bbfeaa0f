package symmetry.study.restarts;

import symmetry.data.Dataset;
import symmetry.experiment.Experiment;
import symmetry.study.Task;
import symmetry.study.Work;
import symmetry.training.Answers;
import symmetry.training.Footprint;
import symmetry.training.Inspector;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;
import symmetry.training.View;

/**
 * One seed's network and what it answers in the end.
 *
 * @param experiment with that seed
 * @param step where it stands: the last one asked for, or the last finite one
 */
public record Scene(
  Experiment experiment,
  Dataset dataset,
  long step,
  double loss,
  Answers answers
) {
  /** Trains one seed for so many steps. */
  public record Filming(Experiment experiment, int steps) implements Task<Scene> {
    @Override
    public long footprint() {
      return Footprint.ofStudied(experiment, steps, 1) + Footprint.ofAnswers(experiment);
    }

    @Override
    public Scene run(Work work) {
      Trainer trainer = new Trainer(experiment, 1);
      work.train(trainer, steps);
      Snapshot snapshot = trainer.snapshot();
      Answers answers = new Inspector(experiment, trainer.dataset())
        .inspect(snapshot, View.of(Part.ANSWERS))
        .answers();
      return new Scene(
        experiment,
        trainer.dataset(),
        snapshot.step(),
        snapshot.train().loss(),
        answers
      );
    }
  }
}
