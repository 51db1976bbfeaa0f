package symmetry.claims.exhibit;

import java.util.List;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Motion;

/**
 * The textbook's equations of a network with one hidden layer and one output, beside what the engine
 * computes for the first step.
 */
public record Backprop(Experiment experiment) implements Measurement<Backprop.Errors> {
  /**
   * Largest absolute differences from the engine.
   *
   * @param dZ2 of A2 − Y
   * @param dW2FromA1 of (1/m)·dZ2·A1ᵀ
   * @param dW2FromA2 of (1/m)·dZ2·A2ᵀ, its one number compared with every entry of dW2
   */
  public record Errors(double dZ2, double dW2FromA1, double dW2FromA2) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("largest |dZ2 − (A2 − Y)|", dZ2),
        new Figure("largest |dW2 − (1/m)·dZ2·A1ᵀ|", dW2FromA1),
        new Figure("largest |dW2 − (1/m)·dZ2·A2ᵀ|", dW2FromA2)
      );
    }
  }

  @Override
  public Errors measure(Work work) {
    Motion motion = new Motion(experiment);
    int m = motion.train().length;
    Dissection seen = motion.dissect();
    Parameters gradient = seen.gradient();
    double dZ2 = 0;
    double fromA2 = 0;
    for (int s = 0; s < m; s++) {
      double a2 = seen.activity().activation(1, s, 0);
      double y = motion.samples().target(motion.train()[s], 0);
      dZ2 = Math.max(dZ2, Math.abs(seen.error(1, s, 0) - (a2 - y)));
      fromA2 += (seen.error(1, s, 0) * a2) / m;
    }
    double errorA1 = 0;
    double errorA2 = 0;
    for (int unit = 0; unit < gradient.architecture().fanIn(1); unit++) {
      double fromA1 = 0;
      for (int s = 0; s < m; s++) {
        fromA1 += (seen.error(1, s, 0) * seen.activity().activation(0, s, unit)) / m;
      }
      double dW2 = gradient.weight(1, 0, unit);
      errorA1 = Math.max(errorA1, Math.abs(dW2 - fromA1));
      errorA2 = Math.max(errorA2, Math.abs(dW2 - fromA2));
    }
    work.reached(1);
    return new Errors(dZ2, errorA1, errorA2);
  }

  @Override
  public Measurement<Errors> further(int seeds) {
    return new Backprop(experiment.withSeed(experiment.seed() + seeds));
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, 1));
  }
}
