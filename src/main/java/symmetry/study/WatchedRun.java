package symmetry.study;

import java.util.List;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;

/** One experiment trained for so many steps, watched at every one of them. */
public record WatchedRun(Experiment experiment, int steps) implements Study<Trajectory> {
  @Override
  public Trajectory measure(Work work) {
    Stepper stepper = new Stepper(experiment);
    TrajectoryRecorder recorder = new TrajectoryRecorder(stepper.parameters(), stepper.loss());
    for (int step = 1; step <= steps; step++) {
      stepper.step();
      double loss = stepper.loss();
      if (!Double.isFinite(loss)) break;
      recorder.add(stepper.parameters(), loss);
      work.reached((double) step / steps);
    }
    return recorder.course(stepper.accuracy());
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(this);
  }

  /** The link that opens it in the playground, at its start. */
  public String query() {
    return new Link(experiment, 0).query();
  }
}
