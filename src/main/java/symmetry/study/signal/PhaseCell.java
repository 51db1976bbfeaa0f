package symmetry.study.signal;

import symmetry.experiment.Link;
import symmetry.study.RemoteTask;
import symmetry.study.Stepper;
import symmetry.study.Work;

/**
 * One network of a {@link PhaseMap}: its mean training loss after so many steps, +∞ if it diverged.
 *
 * @param query of the experiment's link
 */
public record PhaseCell(String query, int steps) implements RemoteTask<Double> {
  @Override
  public Double run(Work work) {
    Stepper stepper = new Stepper(Link.parse(query).link().experiment());
    for (int step = 1; step <= steps; step++) {
      stepper.step();
      work.reached((double) step / steps);
    }
    double loss = stepper.loss();
    return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
  }
}
