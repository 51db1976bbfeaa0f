package symmetry.study.signal;

import symmetry.experiment.Link;
import symmetry.study.RemoteTask;
import symmetry.study.Work;
import symmetry.training.Motion;

/**
 * One network of a {@link PhaseMap}: its mean training loss after so many steps, +∞ if it diverged.
 *
 * @param query of the experiment's link
 */
public record PhaseCell(String query, int steps) implements RemoteTask<Double> {
  @Override
  public Double run(Work work) {
    Motion motion = new Motion(Link.parse(query).value().experiment());
    for (int step = 1; step <= steps; step++) {
      motion.update();
      work.reached((double) step / steps);
    }
    double loss = motion.onTrain().loss();
    return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
  }
}
