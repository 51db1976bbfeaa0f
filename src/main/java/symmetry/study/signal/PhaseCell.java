package symmetry.study.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symmetry.experiment.Experiment;
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
    Stepper stepper = new Stepper(experiment());
    for (int step = 1; step <= steps; step++) {
      stepper.step();
      work.reached((double) step / steps);
    }
    double loss = stepper.loss();
    return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
  }

  private Experiment experiment() {
    Map<String, List<String>> fields = Arrays.stream(query.split("&"))
      .map(field -> field.split("=", 2))
      .collect(Collectors.toMap(field -> field[0], field -> List.of(field[1])));
    return Link.parse(fields).link().experiment();
  }
}
