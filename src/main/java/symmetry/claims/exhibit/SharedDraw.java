package symmetry.claims.exhibit;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.MathArrays;
import symmetry.diagnostics.CloneLedger;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Motion;
import symmetry.training.Origin;

/**
 * Two hidden layers of one shape, the second and the third, from one draw or from one each.
 *
 * @param experiment of at least three hidden layers
 * @param shared whether the third layer gets the second one's draw
 */
public record SharedDraw(
  Experiment experiment,
  boolean shared,
  int steps
) implements Measurement<SharedDraw.Layers> {
  private static final int FIRST = 1;
  private static final int SECOND = 2;

  /**
   * Largest differences between weights of the two layers.
   *
   * @param atStart before the first step
   * @param atEnd after the last
   * @param distinct units of the two layers that differ within their layer, at the end
   * @param endLoss on the training split
   */
  public record Layers(
    double atStart,
    double atEnd,
    int distinct,
    double endLoss
  ) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("difference of the layers at the start", atStart),
        new Figure("difference of the layers at the end", atEnd),
        new Figure("distinct units of the two layers", distinct),
        new Figure("loss at the end", endLoss)
      );
    }
  }

  @Override
  public Layers measure(Work work) {
    Origin own = Origin.of(experiment);
    Parameters start = shared ? withOneDraw(own.parameters()) : own.parameters();
    Motion motion = new Motion(new Origin(experiment, own.dataset(), start, own.rates()));
    double before = difference(start);
    work.steps(steps, motion::update);
    Parameters end = motion.parameters();
    int distinct = CloneLedger.distinct(end, FIRST) + CloneLedger.distinct(end, SECOND);
    return new Layers(before, difference(end), distinct, motion.onTrain().loss());
  }

  @Override
  public Measurement<Layers> further(int seeds) {
    return new SharedDraw(experiment.withSeed(experiment.seed() + seeds), shared, steps);
  }

  /** The playground has a draw for each layer only. */
  @Override
  public List<WatchedRun> runs() {
    return shared ? List.of() : List.of(new WatchedRun(experiment, steps));
  }

  /** Weights and biases of a layer stand beside each other, layer after layer. */
  private static Parameters withOneDraw(Parameters p) {
    double[] all = p.toArray();
    int size = p.weights(FIRST).length + p.biases(FIRST).length;
    int from = p.weights(0).length + p.biases(0).length;
    System.arraycopy(all, from, all, from + size, size);
    Parameters changed = new Parameters(p.architecture(), all);
    if (!Arrays.equals(changed.weights(FIRST), changed.weights(SECOND))) {
      throw new IllegalArgumentException("layers 2 and 3 are of different shapes");
    }
    return changed;
  }

  private static double difference(Parameters p) {
    return MathArrays.distanceInf(p.weights(FIRST), p.weights(SECOND));
  }
}
