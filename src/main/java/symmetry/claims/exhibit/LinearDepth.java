package symmetry.claims.exhibit;

import java.util.List;
import java.util.OptionalInt;
import symmetry.engine.init.Initializer;
import symmetry.study.MedianStep;
import symmetry.study.Work;
import symmetry.study.signal.DeepLinearNetwork;

/**
 * How long a deep linear network takes to learn a random rotation; the median of several draws.
 *
 * @param first seed of the first draw
 * @param limit steps after which it is given up
 */
public record LinearDepth(
  Initializer start,
  int depth,
  int first,
  int draws,
  int limit
) implements Measurement<LinearDepth.Time> {
  /**
   * @param learned for each draw, the step after which nine tenths of the loss are gone
   */
  public record Time(List<OptionalInt> learned) implements Figures {
    public Time {
      learned = List.copyOf(learned);
    }

    /** Median over the draws; empty if that is one that never learned. */
    public OptionalInt median() {
      return MedianStep.of(learned);
    }

    @Override
    public List<Figure> list() {
      return List.of(
        Figure.ofStep("median steps to a tenth of the loss", median()),
        new Figure("draws that got there", learned.stream().filter(OptionalInt::isPresent).count())
      );
    }
  }

  @Override
  public Time measure(Work work) {
    return new Time(new DeepLinearNetwork(start, depth).learned(first, draws, limit, work));
  }

  @Override
  public Measurement<Time> further(int seeds) {
    return new LinearDepth(start, depth, first + seeds * draws, draws, limit);
  }
}
