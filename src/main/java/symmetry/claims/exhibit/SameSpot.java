package symmetry.claims.exhibit;

import java.util.List;
import org.apache.commons.math3.util.MathArrays;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Motion;
import symmetry.training.Origin;

/**
 * The same start walked twice, and another start once.
 *
 * @param secondOrder seed of the batch order on the second walk
 */
public record SameSpot(
  Experiment experiment,
  long secondOrder,
  int steps
) implements Measurement<SameSpot.Ways> {
  /**
   * Largest differences between weights at the end.
   *
   * @param again between the two walks from the same start
   * @param elsewhere between the first and that from another start
   */
  public record Ways(double again, double elsewhere) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("difference at the end, same start", again),
        new Figure("difference at the end, other start", elsewhere)
      );
    }
  }

  @Override
  public Ways measure(Work work) {
    Parameters first = end(experiment, experiment.seed(), work.part(0, 3));
    Parameters second = end(experiment, secondOrder, work.part(1, 3));
    Experiment other = experiment.withSeed(experiment.nextSeed());
    Parameters elsewhere = end(other, other.seed(), work.part(2, 3));
    return new Ways(difference(first, second), difference(first, elsewhere));
  }

  @Override
  public Measurement<Ways> further(int seeds) {
    return new SameSpot(experiment.withSeed(experiment.seed() + seeds), secondOrder + seeds, steps);
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, steps));
  }

  private Parameters end(Experiment walked, long order, Work work) {
    Origin own = Origin.of(walked);
    Motion motion = new Motion(
      new Origin(walked.withSeed(order), own.dataset(), own.parameters(), own.rates())
    );
    work.steps(steps, motion::update);
    return motion.parameters();
  }

  private static double difference(Parameters a, Parameters b) {
    return MathArrays.distanceInf(a.toArray(), b.toArray());
  }
}
