package symmetry.study.signal;

import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.RemoteTask;
import symmetry.study.Work;
import symmetry.training.Footprint;
import symmetry.training.Motion;

/**
 * One network of a {@link PhaseMap}: its mean training loss after so many steps, +∞ if it diverged.
 *
 * @param query of the experiment's link
 */
public record PhaseCell(String query, int steps) implements RemoteTask<Double> {
  @Override
  public long footprint() {
    return Footprint.ofReplay(experiment(), 0);
  }

  private Experiment experiment() {
    return Link.parse(query).value().experiment();
  }

  @Override
  public Double run(Work work) {
    Motion motion = new Motion(experiment());
    work.steps(steps, motion::update);
    double loss = motion.onTrain().loss();
    return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
  }
}
