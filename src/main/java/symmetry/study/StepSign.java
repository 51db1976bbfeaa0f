package symmetry.study;

import java.util.List;
import symmetry.experiment.Experiment;

/**
 * The gradient added to the weights, or subtracted as gradient descent does.
 *
 * @param rate what the gradient is multiplied by before it is subtracted; negative to add it
 */
public record StepSign(
  Experiment experiment,
  double rate,
  int steps
) implements Study<StepSign.Climb> {
  public record Climb(double startLoss, double endLoss) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("loss at the start", startLoss),
        new Figure("loss at the end", endLoss)
      );
    }
  }

  @Override
  public Climb measure(Work work) {
    Stepper start = new Stepper(experiment);
    RatedDescent descent = new RatedDescent(
      start.network(),
      start.samples(),
      start.train(),
      RatedDescent.rates(start.parameters(), rate)
    );
    double startLoss = descent.loss();
    for (int step = 1; step <= steps; step++) {
      descent.step();
      work.reached((double) step / steps);
    }
    return new Climb(startLoss, descent.loss());
  }

  /** The playground subtracts the gradient only. */
  @Override
  public List<WatchedRun> runs() {
    boolean descends = rate == experiment.training().learningRate();
    return descends ? List.of(new WatchedRun(experiment, steps)) : List.of();
  }
}
