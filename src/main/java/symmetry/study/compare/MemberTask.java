package symmetry.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger;
import symmetry.engine.Checkpoint;
import symmetry.engine.Parameters;
import symmetry.experiment.Comparison;
import symmetry.study.Task;
import symmetry.study.Work;
import symmetry.training.Footprint;
import symmetry.training.Lockstep;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/** Trains one member of a comparison, to the same bits as in {@link Lockstep} with the others. */
public record MemberTask(
  Comparison comparison,
  int member,
  int steps
) implements Task<MemberCourse> {
  @Override
  public long footprint() {
    return Footprint.ofStudied(comparison.experiment(member), steps, steps);
  }

  @Override
  public MemberCourse run(Work work) {
    Trainer trainer = Lockstep.trainer(comparison, member, steps + 1);
    work.train(trainer, steps);
    Snapshot end = trainer.snapshot();
    List<MemberCourse.Distinct> distinct = new ArrayList<>();
    for (Checkpoint milestone : end.milestones()) {
      if (milestone.step() < end.step()) {
        distinct.add(distinct(milestone.step(), milestone.parameters()));
      }
    }
    distinct.add(distinct(end.step(), end.parameters()));
    return new MemberCourse(
      end.history(),
      distinct,
      end.breaks(),
      end.divergence(),
      end.parameters().fingerprint()
    );
  }

  private static MemberCourse.Distinct distinct(long step, Parameters parameters) {
    return new MemberCourse.Distinct(
      step,
      IntStream.range(0, parameters.architecture().hidden().size())
        .mapToObj(l -> CloneLedger.of(parameters, l).distinct())
        .toList()
    );
  }
}
