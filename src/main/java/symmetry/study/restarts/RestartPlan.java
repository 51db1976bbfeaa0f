package symmetry.study.restarts;

import java.util.ArrayList;
import java.util.List;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;
import symmetry.experiment.PortableExperiment;
import symmetry.experiment.StartWork;
import symmetry.study.Sample;

/**
 * One experiment to be run from many seeds, each for so many steps.
 *
 * @param experiment its own seed is the first, the others follow one by one
 * @param goal training loss below which a seed counts as solved
 */
public record RestartPlan(Experiment experiment, int seeds, int steps, double goal) {
  public static final Parameter SEEDS = Parameter.whole("seeds", 1_000, 1, 10_000);
  public static final Parameter STEPS = Parameter.whole("steps", 2_000, 1, 1_000_000);
  public static final Parameter GOAL = Parameter.real("goal", 0.1, 1e-9, 1e6);

  /** Experiments that one study may set side by side. */
  public static final int MAX_EXPERIMENTS = 8;

  /**
   * What all plans of one study may cost together, as {@link #cost} counts: some minutes of one core.
   */
  public static final double MAX_COST = 1e12;

  /**
   * What a step costs at least, however small the network. No plan of 20,000 steps, which were the most there could
   * be, is refused for it.
   */
  private static final double LEAST_COST = 500;

  /** Looks at the loss per run, so that looking costs little beside training. */
  private static final int LOOKS = 100;

  /** Share of the training time that looking may cost, roughly. */
  private static final double LOOKING = 0.1;

  /** Forward and backward products of a step, in forward products. */
  private static final int PRODUCTS_PER_STEP = 3;

  /** What a task should cost: a tenth of a second, more or less. */
  private static final double COST_OF_TASK = 1e8;

  private static final int SEEDS_OF_TASK = 1_024;

  private static final int STEPS_OF_SAMPLE = 20;

  /**
   * @throws IllegalArgumentException if a number is out of bounds, or the last seed is
   */
  public RestartPlan {
    if (!SEEDS.allows(seeds) || !STEPS.allows(steps) || !GOAL.allows(goal)) {
      throw new IllegalArgumentException("seeds, steps or goal out of bounds");
    }
    if (seeds > seedsFrom(experiment)) {
      throw new IllegalArgumentException("the last seed would be out of bounds");
    }
  }

  /** How many seeds there are from an experiment's own one on. */
  public static long seedsFrom(Experiment experiment) {
    return (long) Limits.SEED.max() - experiment.seed() + 1;
  }

  /**
   * Multiply-adds of all runs, roughly: of a run's steps or of its draws, whichever are more, so that
   * what links could ask for before draws were counted they still can.
   */
  public double cost() {
    return seeds * costOfSeed();
  }

  /** Steps from one look at the loss to the next; step 0 and the last are always looked at. */
  public int resolution() {
    double train = experiment.data().trainCount();
    double stepsWorthALook = train / experiment.samplesPerStep() / PRODUCTS_PER_STEP / LOOKING;
    return Math.max(Math.ceilDiv(steps, LOOKS), (int) Math.ceil(stepsWorthALook));
  }

  /** The plan in pieces; their results, one after the other, are those of all seeds in order. */
  public List<RestartTask> tasks() {
    PortableExperiment portable = PortableExperiment.of(experiment);
    int lanes = RestartTask.LANES;
    double affordable = COST_OF_TASK / costOfSeed();
    int size =
      affordable < lanes
        ? (int) Math.max(1, affordable)
        : (int) Math.min(affordable / lanes, SEEDS_OF_TASK / lanes) * lanes;
    List<RestartTask> tasks = new ArrayList<>();
    for (int from = 0; from < seeds; from += size) {
      int count = Math.min(size, seeds - from);
      long seed = experiment.seed() + from;
      tasks.add(new RestartTask(portable, seed, count, steps, goal, resolution()));
    }
    return List.copyOf(tasks);
  }

  /** As many seeds as are trained at a time, for some of the steps. */
  Sample sample() {
    int some = RestartLanes.suit(experiment) ? Math.min(seeds, RestartTask.LANES) : 1;
    int few = Math.min(steps, STEPS_OF_SAMPLE);
    PortableExperiment portable = PortableExperiment.of(experiment);
    RestartTask task = new RestartTask(portable, experiment.seed(), some, few, goal, resolution());
    return new Sample(task, ((double) seeds / some) * ((double) steps / few));
  }

  private double costOfSeed() {
    return Math.max(steps * costOfStep(experiment), StartWork.ofAll(experiment));
  }

  /** Of forward products: parameters × samples per step. */
  static double costOfStep(Experiment experiment) {
    double parameters = experiment.parameterCount();
    return Math.max(LEAST_COST, parameters * experiment.samplesPerStep());
  }
}
