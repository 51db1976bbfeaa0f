package symmetry.claims.exhibit;

import java.util.List;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.Work;
import symmetry.training.Motion;

/** One experiment trained for so many steps, watched at every one of them. */
public record WatchedRun(Experiment experiment, int steps) implements Measurement<Trajectory> {
  @Override
  public Trajectory measure(Work work) {
    Motion motion = new Motion(experiment);
    TrajectoryRecorder recorder = new TrajectoryRecorder(
      motion.parameters(),
      motion.onTrain().loss()
    );
    for (int step = 1; step <= steps; step++) {
      motion.update();
      double loss = motion.onTrain().loss();
      if (!Double.isFinite(loss)) break;
      recorder.add(motion.parameters(), loss);
      work.reached((double) step / steps);
    }
    return recorder.course(motion.onTrain().accuracy());
  }

  @Override
  public Measurement<Trajectory> further(int seeds) {
    return new WatchedRun(experiment.withSeed(experiment.seed() + seeds), steps);
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
