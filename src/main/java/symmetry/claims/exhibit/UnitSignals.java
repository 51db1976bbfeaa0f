package symmetry.claims.exhibit;

import java.util.List;
import symmetry.engine.Dissection;
import symmetry.exact.Elementary;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Motion;

/** What the units of the first hidden layer receive, answer and are told, before the first step. */
public record UnitSignals(Experiment experiment) implements Measurement<UnitSignals.Signals> {
  /**
   * Largest absolute values over all samples.
   *
   * @param preactivation |z|
   * @param activation |a|
   * @param unitDifference |a − a of the first unit|
   * @param errorDifference |∂L/∂z − ∂L/∂z of the first unit|
   * @param gradientRowDifference |∂L/∂(w, b) − that of the first unit|
   * @param sigmoidOfSumError |a − σ(Σx)|
   */
  public record Signals(
    double preactivation,
    double activation,
    double unitDifference,
    double errorDifference,
    double gradientRowDifference,
    double sigmoidOfSumError
  ) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("largest |z|", preactivation),
        new Figure("largest |a|", activation),
        new Figure("largest difference of a between units", unitDifference),
        new Figure("largest difference of the error signal", errorDifference),
        new Figure("largest difference of gradient rows", gradientRowDifference),
        new Figure("largest |a − σ(Σx)|", sigmoidOfSumError)
      );
    }
  }

  @Override
  public Signals measure(Work work) {
    Motion motion = new Motion(experiment);
    Dissection seen = motion.dissect();
    int units = experiment.hidden().getFirst().units();
    double z = 0;
    double a = 0;
    double unitDifference = 0;
    double errorDifference = 0;
    double sigmoidOfSumError = 0;
    for (int sample = 0; sample < motion.train().length; sample++) {
      double sigmoidOfSum = Elementary.sigmoid(sum(motion, motion.train()[sample]));
      for (int unit = 0; unit < units; unit++) {
        double answer = seen.activity().activation(0, sample, unit);
        double first = seen.activity().activation(0, sample, 0);
        double error = seen.error(0, sample, unit) - seen.error(0, sample, 0);
        z = Math.max(z, Math.abs(seen.activity().preactivation(0, sample, unit)));
        a = Math.max(a, Math.abs(answer));
        unitDifference = Math.max(unitDifference, Math.abs(answer - first));
        errorDifference = Math.max(errorDifference, Math.abs(error));
        sigmoidOfSumError = Math.max(sigmoidOfSumError, Math.abs(answer - sigmoidOfSum));
      }
    }
    double rows = TrajectoryRecorder.rowDifference(seen.gradient(), 0);
    work.reached(1);
    return new Signals(z, a, unitDifference, errorDifference, rows, sigmoidOfSumError);
  }

  @Override
  public Measurement<Signals> further(int seeds) {
    return new UnitSignals(experiment.withSeed(experiment.seed() + seeds));
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, 0));
  }

  private static double sum(Motion motion, int sample) {
    double sum = 0;
    for (int i = 0; i < motion.samples().inputs(); i++) sum += motion.samples().input(sample, i);
    return sum;
  }
}
