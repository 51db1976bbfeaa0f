package symmetry.study.restarts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import symmetry.experiment.Experiment;
import symmetry.experiment.PortableExperiment;
import symmetry.study.RemoteTask;
import symmetry.study.Work;
import symmetry.training.Footprint;

/**
 * Some seeds of one experiment. Where the engine can train them side by side it does; else they run
 * one by one, with the same results.
 *
 * @param portable the experiment
 * @param firstSeed the others follow one by one
 * @param resolution steps from one look at the loss to the next
 */
public record RestartTask(
  PortableExperiment portable,
  long firstSeed,
  int seeds,
  int steps,
  double goal,
  int resolution
) implements RemoteTask<RestartTask.Found> {
  /** Seeds trained side by side: enough to fill the vectors of any processor, few enough for its cache. */
  static final int LANES = 32;

  /** What became of the seeds, in their order. */
  public record Found(List<Restart> restarts) implements Serializable {
    public Found {
      restarts = List.copyOf(restarts);
    }
  }

  @Override
  public long bytes() {
    return portable.bytes();
  }

  @Override
  public long footprint() {
    return footprint(portable.experiment(), seeds, steps);
  }

  /** What some seeds of an experiment work with. */
  static long footprint(Experiment experiment, int seeds, int steps) {
    return RestartLanes.suit(experiment)
      ? Footprint.ofLanes(experiment, Math.min(seeds, LANES))
      : Footprint.ofStudied(experiment, steps, 1);
  }

  @Override
  public Found run(Work work) {
    Experiment experiment = portable.experiment();
    boolean together = RestartLanes.suit(experiment);
    int size = together ? LANES : 1;
    int groups = Math.ceilDiv(seeds, size);
    List<Restart> restarts = new ArrayList<>(seeds);
    for (int g = 0; g < groups; g++) {
      Work part = work.part(g, groups);
      Experiment first = experiment.withSeed(firstSeed + (long) g * size);
      int count = Math.min(size, seeds - g * size);
      if (together) restarts.addAll(new RestartLanes(first, count, this).run(part));
      else restarts.add(new SingleRestart(first, this).run(part));
      part.reached(1);
    }
    return new Found(restarts);
  }

  /** Whether the state after so many steps is looked at. */
  boolean isLookedAt(int step) {
    return step % resolution == 0 || step == steps;
  }
}
