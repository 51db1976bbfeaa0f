package symmetry.study.signal;

import java.util.List;
import java.util.OptionalInt;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.study.MedianStep;
import symmetry.study.Sample;
import symmetry.study.Task;
import symmetry.study.Work;

/**
 * Steps that a deep linear network takes to learn a rotation from a start: Saxe et al. 2013, fig. 6, as
 * the claim court measures it.
 */
public record LearningTime(Choice<InitializerKind> start, int depth) implements Task<OptionalInt> {
  /** Layers with weights. */
  public static final List<Integer> DEPTHS = List.of(2, 4, 8, 16, 32);

  /** A network that has not learned by then is given up. */
  public static final int LIMIT = 400;

  private static final int DRAWS = 5;

  private static final int STEPS_OF_SAMPLE = 20;

  /** Every depth, in order, from each of the starts in turn. */
  public static List<LearningTime> ofAll(List<Choice<InitializerKind>> starts) {
    return starts
      .stream()
      .flatMap(start -> DEPTHS.stream().map(depth -> new LearningTime(start, depth)))
      .toList();
  }

  /** Some steps of the deepest network, as many times as all depths and draws may take. */
  static Sample sample(Choice<InitializerKind> start) {
    int deepest = DEPTHS.getLast();
    double layers = DEPTHS.stream()
      .mapToInt(depth -> depth)
      .sum();
    Task<List<OptionalInt>> few = work ->
      new DeepLinearNetwork(InitializerKind.create(start), deepest).learned(
        0,
        1,
        STEPS_OF_SAMPLE,
        work
      );
    return new Sample(few, ((layers / deepest) * DRAWS * LIMIT) / STEPS_OF_SAMPLE);
  }

  /** The median over the draws; empty if that one never learned. */
  @Override
  public OptionalInt run(Work work) {
    DeepLinearNetwork network = new DeepLinearNetwork(InitializerKind.create(start), depth);
    return MedianStep.of(network.learned(0, DRAWS, LIMIT, work));
  }
}
