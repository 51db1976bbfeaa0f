package symmetry.study.landscape;

import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;

/**
 * A plane through the weights of an experiment at a step, and the grid on which the loss is measured
 * over it. An existing value is within the bounds named here.
 *
 * @param seed what draws random directions
 * @param grid points of each side
 * @param span how much of the plane is seen: 1 is the usual
 */
public record SliceMap(
  Experiment experiment,
  long step,
  Directions directions,
  long seed,
  int grid,
  double span
) {
  /** What spans the plane. */
  public enum Directions {
    /** Random, each unit's row as long as the unit's own (Li et al. 2018, §4). */
    RANDOM,
    /** The two main directions of the way the run took (Li et al. 2018, §7.2). */
    PATH,
  }

  public static final Parameter GRID = Parameter.whole("grid", 33, 9, 65);
  public static final Parameter SPAN = Parameter.real("span", 1, 0.05, 10);

  /** Grid points × weights × training samples: some seconds. */
  private static final long MAX_WORK = 40_000_000_000L;

  public SliceMap {
    gridOf(experiment).require(grid);
    SPAN.require(span);
    Limits.SEED.require(seed);
    if (step < 0 || step > experiment.replayableSteps()) {
      throw new IllegalArgumentException("step out of bounds: " + step);
    }
  }

  /** The usual slice of an experiment: of its way, if it has gone any. */
  public static SliceMap of(Experiment experiment, long step) {
    int grid = (int) gridOf(experiment).initial();
    Directions directions = step > 0 ? Directions.PATH : Directions.RANDOM;
    return new SliceMap(experiment, step, directions, 1, grid, SPAN.initial());
  }

  /** The grids that a network and data of this size allow. */
  public static Parameter gridOf(Experiment experiment) {
    long perPoint = experiment.parameterCount() * experiment.data().trainCount();
    int affordable = (int) Math.sqrt((double) MAX_WORK / perPoint);
    int most = Math.clamp(affordable, (int) GRID.min(), (int) GRID.max());
    int initial = Math.min((int) GRID.initial(), most);
    return Parameter.whole(GRID.name(), initial, (int) GRID.min(), most);
  }

  /** Of all that is to be computed, the share that is training. */
  public double trainingShare() {
    double training = 3.0 * step * experiment.samplesPerStep();
    double measuring = (double) grid * grid * experiment.data().trainCount();
    return training / (training + measuring);
  }

  public SliceMap withDirections(Directions changed, long drawnBy) {
    return new SliceMap(experiment, step, changed, drawnBy, grid, span);
  }

  public SliceMap withStep(long changed) {
    return new SliceMap(experiment, changed, directions, seed, grid, span);
  }

  public SliceMap withGrid(int changed) {
    return new SliceMap(experiment, step, directions, seed, changed, span);
  }

  public SliceMap withSpan(double changed) {
    return new SliceMap(experiment, step, directions, seed, grid, changed);
  }
}
