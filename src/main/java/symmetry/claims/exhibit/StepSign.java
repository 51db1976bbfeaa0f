package symmetry.claims.exhibit;

import static java.util.Collections.nCopies;

import java.util.List;
import symmetry.engine.TrainingRule.RateFactor;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Motion;
import symmetry.training.Origin;

/**
 * The gradient added to the weights, or subtracted as gradient descent does.
 *
 * @param rate what the gradient is multiplied by before it is subtracted; negative to add it
 */
public record StepSign(
  Experiment experiment,
  double rate,
  int steps
) implements Measurement<StepSign.Climb> {
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
    double factor = rate / experiment.training().learningRate();
    int layers = experiment.architecture().layers();
    Motion motion = new Motion(
      Origin.of(experiment).withRates(nCopies(layers, new RateFactor(factor, factor)))
    );
    double startLoss = motion.onTrain().loss();
    work.steps(steps, motion::update);
    return new Climb(startLoss, motion.onTrain().loss());
  }

  @Override
  public Measurement<Climb> further(int seeds) {
    return new StepSign(experiment.withSeed(experiment.seed() + seeds), rate, steps);
  }

  /** The playground subtracts the gradient only. */
  @Override
  public List<WatchedRun> runs() {
    boolean descends = rate == experiment.training().learningRate();
    return descends ? List.of(new WatchedRun(experiment, steps)) : List.of();
  }
}
