package symmetry.training;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;

/**
 * What a trainer's run is seen against: after an edit the same run without it, trained in step; after a
 * reset or a change of set-up the run that was left. One ghost at a time, the last one. Confined to the
 * trainer's thread.
 */
public final class Counterpart {

  /** A run that was left. */
  private record Left(Ghost.Why why, LossCurve curve) {}

  private @Nullable Left left;
  private @Nullable GhostRun inStep;
  private @Nullable Experiment rival;

  /**
   * @param before the run that was left for this one; shown only beside runs that it can be compared with
   */
  public Counterpart(Optional<LossCurve> before) {
    left = before.map(curve -> new Left(Ghost.Why.CHANGE, curve)).orElse(null);
  }

  /**
   * From now on the run is seen against this experiment, trained in step, until it is edited or left.
   *
   * @param other on the same data and seed, with another start
   */
  public void compareWith(Experiment other) {
    rival = other;
  }

  /** Makes an edit; the run without it becomes the ghost, with all the future that it had. */
  public Optional<String> edit(Trainer trainer, Edit edit) {
    Experiment before = trainer.experiment();
    Supplier<GhostRun> old = trainer.ghost();
    LossCurve curve = trainer.curve();
    Optional<String> refusal = trainer.edit(edit);
    if (refusal.isPresent()) return refusal;
    Experiment without = trainer.experiment().withoutLastEvent();
    boolean added = without.timeline().isUpTo(before, trainer.step());
    if (trainer.experiment().events().isEmpty()) {
      leave(Ghost.Why.CHANGE, curve);
    } else if (added) {
      left = null;
      inStep = old.get();
    } else if (inStep == null || !without.timeline().isUpTo(inStep.experiment(), trainer.step())) {
      left = null;
      inStep = trainer.ghostWithoutLastEvent();
    }
    return refusal;
  }

  /** The trainer has gone on as another experiment: what was without an edit may not be any more. */
  public void forget() {
    inStep = null;
  }

  /** The run is left where it is and begun again. */
  public void reset(Trainer trainer) {
    leave(Ghost.Why.RESET, trainer.curve());
  }

  /** Keeps step with the trainer; a run that was opened with an edit in its past finds its ghost again. */
  public void follow(Trainer trainer) {
    if (inStep == null && !hasLeft(trainer) && isEdited(trainer)) {
      inStep = trainer.ghostWithoutLastEvent();
    }
    if (inStep == null && !hasLeft(trainer) && rival != null && !isEdited(trainer)) {
      inStep = trainer.ghostOf(rival);
    }
    if (inStep != null) inStep.follow(trainer.step());
  }

  private boolean hasLeft(Trainer trainer) {
    return left != null && left.curve.isComparable(trainer.experiment());
  }

  private static boolean isEdited(Trainer trainer) {
    var events = trainer.experiment().events();
    return !events.isEmpty() && events.getLast().step() <= trainer.step();
  }

  /** What to draw behind the trainer's run. */
  public Optional<Ghost> ghost(Trainer trainer) {
    Experiment experiment = trainer.experiment();
    if (inStep != null) {
      return Optional.of(new Ghost(whyInStep(experiment), inStep.points()));
    }
    return Optional.ofNullable(left)
      .filter(l -> l.curve.isComparable(experiment))
      .map(l -> new Ghost(l.why, l.curve.points()));
  }

  private static Ghost.Why whyInStep(Experiment experiment) {
    if (experiment.events().isEmpty()) return Ghost.Why.RANDOM_START;
    return experiment.events().getLast() instanceof Event.Nudge ? Ghost.Why.NUDGE : Ghost.Why.EDIT;
  }

  /** The curve that a run with another set-up is to be seen against. */
  public LossCurve curve(Trainer trainer) {
    LossCurve own = trainer.curve();
    return own.isDrawn() || left == null ? own : left.curve;
  }

  private void leave(Ghost.Why why, LossCurve curve) {
    inStep = null;
    if (curve.isDrawn()) left = new Left(why, curve);
  }
}
