package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetry.diagnostics.Similarity;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Motion;

/**
 * The way out of a symmetric start: how parallel the units of the first hidden layer become, and when
 * the loss falls.
 *
 * @param limit steps taken, unless the goal is reached before
 */
public record Escape(
  Experiment experiment,
  int limit,
  double goal
) implements Measurement<Escape.Path> {
  /** Steps between two looks at the units. */
  private static final int STRIDE = 2;

  /**
   * @param arrived the step that reached the goal
   * @param startAlignment mean |cos| between units before the first step
   * @param highestAlignment the highest at any look
   * @param endAlignment at the end
   * @param alignments at every look
   */
  public record Path(
    OptionalInt arrived,
    double startAlignment,
    double highestAlignment,
    double endAlignment,
    List<Double> alignments
  ) implements Figures {
    public Path {
      alignments = List.copyOf(alignments);
    }

    /** The lowest mean |cos| at any look. */
    public double lowestAlignment() {
      return Collections.min(alignments);
    }

    @Override
    public List<Figure> list() {
      return List.of(
        Figure.ofStep("steps to the goal", arrived),
        new Figure("mean |cos| at the start", startAlignment),
        new Figure("mean |cos|, highest", highestAlignment),
        new Figure("mean |cos| at the end", endAlignment)
      );
    }

    @Override
    public Optional<Chart> chart() {
      Chart.Line line = Chart.Line.thinned("mean |cos|", STRIDE, alignments);
      return Optional.of(new Chart.Lines("step", "mean |cos| between units", false, List.of(line)));
    }
  }

  @Override
  public Path measure(Work work) {
    Motion motion = new Motion(experiment);
    List<Double> alignments = new ArrayList<>();
    OptionalInt arrived = OptionalInt.empty();
    double highest = 0;
    for (int step = 0; step <= limit && arrived.isEmpty(); step++) {
      if (step > 0) motion.update();
      if (step % STRIDE == 0) {
        alignments.add(Similarity.ofWeights(motion.parameters(), 0).meanAbsoluteCosine());
        highest = Math.max(highest, alignments.getLast());
      }
      if (motion.onTrain().loss() < goal) arrived = OptionalInt.of(step);
      work.reached((double) step / limit);
    }
    work.reached(1);
    return new Path(arrived, alignments.getFirst(), highest, alignments.getLast(), alignments);
  }

  @Override
  public Measurement<Path> further(int seeds) {
    return new Escape(experiment.withSeed(experiment.seed() + seeds), limit, goal);
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, limit));
  }
}
