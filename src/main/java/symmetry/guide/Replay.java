package symmetry.guide;

import java.util.Optional;
import symmetry.experiment.Experiment;
import symmetry.study.Task;
import symmetry.study.Work;
import symmetry.training.Footprint;
import symmetry.training.Inspector;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/** Measures again what a note tells of; empty if its lesson's question was still open there. */
public record Replay(Note note) implements Task<Optional<Outcome>> {
  @Override
  public long footprint() {
    Experiment experiment = Lessons.number(note.lesson()).experiment(note.setting());
    return (
      Footprint.ofStudied(experiment, note.step(), Trainer.HISTORY_FOR_DISPLAY) +
      Footprint.ofDiagnosis(experiment)
    );
  }

  @Override
  public Optional<Outcome> run(Work work) {
    Lesson lesson = Lessons.number(note.lesson());
    Trainer trainer = new Trainer(lesson.experiment(note.setting()));
    work.train(trainer, note.step());
    work.reached(1);
    Snapshot snapshot = trainer.snapshot();
    Inspector inspector = new Inspector(snapshot.experiment(), snapshot.dataset());
    return new Examiner(lesson).judge(snapshot, inspector.inspect(snapshot, Lesson.VIEW));
  }
}
