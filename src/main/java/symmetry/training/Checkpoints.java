package symmetry.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symmetry.engine.Checkpoint;

/**
 * Checkpoints along a run, bounded in memory: when full, every other one goes and the spacing doubles.
 * Any step can be had again by replaying from the one before it. They are also the milestones that
 * symmetry over time is measured at.
 */
final class Checkpoints {

  /** Numbers kept by all checkpoints of a run together: 16 MB. */
  private static final int MAX_NUMBERS = 2_000_000;

  private static final int MAX_COUNT = 256;
  private static final int MIN_COUNT = 4;
  /** Parameters and up to two moments of the optimizer. */
  private static final int NUMBERS_PER_PARAMETER = 3;

  private final TreeMap<Long, Checkpoint> byStep = new TreeMap<>();
  private final int capacity;
  private long spacing = 1;

  Checkpoints(int parameterCount) {
    int affordable = MAX_NUMBERS / (NUMBERS_PER_PARAMETER * parameterCount);
    capacity = Math.clamp(affordable, MIN_COUNT, MAX_COUNT);
  }

  /** Whether a checkpoint of this step should be added. */
  boolean wants(long step) {
    return step % spacing == 0 && !byStep.containsKey(step);
  }

  void add(Checkpoint checkpoint) {
    byStep.put(checkpoint.step(), checkpoint);
    if (byStep.size() > capacity) {
      spacing *= 2;
      byStep.keySet().removeIf(step -> step % spacing != 0);
    }
  }

  /** The last checkpoint at or before the step. */
  Optional<Checkpoint> before(long step) {
    return Optional.ofNullable(byStep.floorEntry(step)).map(Map.Entry::getValue);
  }

  /** All that are kept, by ascending step. */
  List<Checkpoint> all() {
    return List.copyOf(byStep.values());
  }

  /** Forgets what came after a step. */
  void truncate(long step) {
    byStep.tailMap(step, false).clear();
  }
}
