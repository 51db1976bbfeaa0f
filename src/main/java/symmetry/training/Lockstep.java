package symmetry.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.number.Numerals;

/**
 * Trains the members of a comparison together: a step is a step of each. One that diverges stands at
 * its last finite step while the others go on. Each has the bits it has alone; confined to one thread
 * at a time.
 */
public final class Lockstep {

  /**
   * How far the losses of a shadow and its original came apart.
   *
   * @param largest difference of their training losses at any step reached so far
   * @param step the first one with that difference
   */
  public record Gap(double largest, long step) {
    /** What the rounding of a few thousand steps may add up to. */
    private static final double ROUNDING = 1e-12;

    /** Before any step was compared. */
    public static final Gap NONE = new Gap(0, 0);

    /** The larger one of this and that between two losses at a later step. */
    public Gap and(long later, double loss, double other) {
      double gap = Math.abs(loss - other);
      return gap <= largest ? this : new Gap(gap, later);
    }

    /** Whether rounding explains it: the two are the same function. */
    public boolean isRounding() {
      return largest < ROUNDING;
    }

    /** What it says of the original, in words. */
    public String inWords() {
      if (largest == 0) return "One unit is enough: the losses are equal to the last bit so far";
      String words = isRounding()
        ? "One unit is enough: the largest gap of the losses so far is %s (step %s)"
        : "This one unit does not do the same: the losses came %s apart (step %s)";
      return words.formatted(Numerals.upTo(3, largest), Numerals.count(step));
    }
  }

  private final List<Trainer> trainers = new ArrayList<>();
  private final List<Optional<Gap>> gaps = new ArrayList<>();
  private final Comparison comparison;

  /** The last step at which gaps were looked at. */
  private long compared = -1;

  /** All at step 0. */
  public Lockstep(Comparison comparison) {
    this(comparison, MemoryShare.UNBOUNDED);
  }

  /**
   * All at step 0.
   *
   * @param memory for the checkpoints of all
   */
  public Lockstep(Comparison comparison, MemoryShare memory) {
    this.comparison = comparison;
    for (int k = 0; k < comparison.size(); k++) {
      trainers.add(trainer(comparison, k, Trainer.HISTORY_FOR_DISPLAY, memory));
      gaps.add(Optional.empty());
    }
    compare();
  }

  /**
   * A trainer of one member alone, at step 0.
   *
   * @param historyCapacity losses are exact for every step up to so many steps, thinned out beyond
   */
  public static Trainer trainer(Comparison comparison, int member, int historyCapacity) {
    return trainer(comparison, member, historyCapacity, MemoryShare.UNBOUNDED);
  }

  private static Trainer trainer(
    Comparison comparison,
    int member,
    int historyCapacity,
    MemoryShare memory
  ) {
    Origin origin = switch (comparison.members().get(member)) {
      case Comparison.Original(var experiment) -> Origin.of(experiment);
      case Shadow(int of) -> WidthOneShadow.of(comparison.experiment(of)).origin();
    };
    return new Trainer(origin, historyCapacity, memory);
  }

  /** Where they stand; one that has diverged does not count while another goes on. */
  public long step() {
    return trainers
      .stream()
      .filter(t -> !t.isAtDivergence())
      .mapToLong(Trainer::step)
      .min()
      .orElseGet(() -> trainers.stream().mapToLong(Trainer::step).max().orElseThrow());
  }

  /** The last step that any of them came to. */
  public long furthest() {
    return trainers.stream().mapToLong(Trainer::furthest).max().orElseThrow();
  }

  /**
   * Takes one step of those that are behind, which after a step forwards is all.
   *
   * @return false if none can go on
   */
  public boolean advance() {
    long step = step();
    for (Trainer trainer : trainers) if (trainer.step() == step) trainer.advance();
    compare();
    return trainers.stream().anyMatch(t -> !t.isAtDivergence());
  }

  /** Whether a rule of early stopping ended one of them with the last {@link #advance}. */
  public boolean justStopped() {
    return trainers.stream().anyMatch(t -> t.justStopped().isPresent());
  }

  /** Goes back to where {@link #advance} can replay the step from; nothing if they are before it. */
  public void rewind(long step) {
    trainers.forEach(trainer -> trainer.rewind(step));
  }

  /** Steps in which the first sees every training sample once. */
  public int stepsPerEpoch() {
    return trainers.getFirst().batches().stepsPerEpoch();
  }

  /** Each as it stands. */
  public List<Snapshot> snapshots() {
    return trainers.stream().map(Trainer::snapshot).toList();
  }

  /** For each member the gap to its original; empty for an original. */
  public List<Optional<Gap>> gaps() {
    return List.copyOf(gaps);
  }

  private void compare() {
    long step = step();
    if (step <= compared) return;
    compared = step;
    for (int k = 0; k < trainers.size(); k++) {
      if (comparison.members().get(k) instanceof Shadow(int of)) compare(k, of, step);
    }
  }

  private void compare(int shadow, int original, long step) {
    Trainer one = trainers.get(shadow);
    Trainer other = trainers.get(original);
    if (one.step() != step || other.step() != step) return;
    Gap before = gaps.get(shadow).orElse(Gap.NONE);
    gaps.set(shadow, Optional.of(before.and(step, one.trainLoss(), other.trainLoss())));
  }
}
