package symmetry.study.compare;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.experiment.Comparison;
import symmetry.experiment.Parameter;
import symmetry.experiment.StepWork;

/**
 * The experiments of a comparison, trained for so many steps.
 *
 * @param steps at most {@link #mostSteps}
 */
public record ComparisonPlan(Comparison comparison, int steps) {
  public static final Parameter STEPS = Parameter.whole("steps", 500, 1, 20_000);

  /** As {@link StepWork} counts, of all members together: about a minute of one core. */
  private static final long MAX_WORK = 100_000_000_000L;

  public ComparisonPlan {
    if (!STEPS.allows(steps) || steps > mostSteps(comparison)) {
      throw new IllegalArgumentException("steps out of bounds: " + steps);
    }
  }

  /** The most steps that experiments of this size may be trained for, whatever {@link #STEPS} says. */
  public static long mostSteps(Comparison comparison) {
    return MAX_WORK / comparison.experiments().stream().mapToLong(StepWork::watched).sum();
  }

  /** One for each member, in their order. */
  public List<MemberTask> tasks() {
    return IntStream.range(0, comparison.size())
      .mapToObj(k -> new MemberTask(comparison, k, steps))
      .toList();
  }
}
