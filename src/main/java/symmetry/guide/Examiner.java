package symmetry.guide;

import java.util.Optional;
import symmetry.training.Inspection;
import symmetry.training.Snapshot;

/** Judges one run of a lesson as it goes on. Confined to one thread at a time. */
public final class Examiner {

  private final Lesson lesson;
  private final WholeRun once = new WholeRun();

  public Examiner(Lesson lesson) {
    this.lesson = lesson;
  }

  /**
   * What the run came to; empty as long as the lesson's question is open.
   *
   * @param inspection with {@link Lesson#VIEW}
   */
  public Optional<Outcome> judge(Snapshot snapshot, Inspection inspection) {
    boolean decided = snapshot.step() >= lesson.steps() || snapshot.divergence().isPresent();
    if (!decided) return Optional.empty();
    return Optional.of(lesson.rule().apply(new Observation(snapshot, inspection, once)));
  }
}
