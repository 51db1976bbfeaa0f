package symmetry.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symmetry.engine.Checkpoint;

/**
 * Checkpoints along a run, bounded in memory: when full, or where memory is short, every other one goes and
 * the spacing doubles. Any step can be had again by replaying from the one before it, to the same bits.
 * They are also the milestones that symmetry over time is measured at.
 */
final class Checkpoints {

  /** Numbers kept by all checkpoints of a run together: 16 MB. */
  private static final int MAX_NUMBERS = 2_000_000;

  private static final int MAX_COUNT = 256;
  private static final int MIN_COUNT = 4;
  /** Parameters and up to two moments of the optimizer. */
  private static final int NUMBERS_PER_PARAMETER = 3;

  private final TreeMap<Long, Checkpoint> byStep = new TreeMap<>();
  private final MemoryShare memory;
  private final int capacity;
  private long spacing = 1;

  /**
   * @param memory is asked for each one but that of step 0
   */
  Checkpoints(int parameterCount, MemoryShare memory) {
    this.memory = memory;
    capacity = capacity(parameterCount);
  }

  /** How many there are at most. */
  static int capacity(int parameterCount) {
    int affordable = MAX_NUMBERS / (NUMBERS_PER_PARAMETER * parameterCount);
    return Math.clamp(affordable, MIN_COUNT, MAX_COUNT);
  }

  /** Whether a checkpoint of this step should be added. */
  boolean wants(long step) {
    return step % spacing == 0 && !byStep.containsKey(step);
  }

  void add(Checkpoint checkpoint) {
    while (byStep.size() >= capacity || !hasMemoryFor(checkpoint)) {
      boolean alone = byStep.size() <= 1;
      spacing *= 2;
      byStep.values().removeIf(this::isTooMuch);
      if (alone || checkpoint.step() % spacing != 0) return;
    }
    byStep.put(checkpoint.step(), checkpoint);
  }

  /** The one at the start has its memory with the run. */
  private boolean hasMemoryFor(Checkpoint checkpoint) {
    return checkpoint.step() == 0 || memory.take(Footprint.of(checkpoint));
  }

  private boolean isTooMuch(Checkpoint checkpoint) {
    if (checkpoint.step() % spacing == 0) return false;
    memory.giveBack(Footprint.of(checkpoint));
    return true;
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
    for (Checkpoint later : byStep.tailMap(step, false).values()) {
      if (later.step() > 0) memory.giveBack(Footprint.of(later));
    }
    byStep.tailMap(step, false).clear();
  }
}
