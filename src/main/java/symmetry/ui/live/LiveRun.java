package symmetry.ui.live;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.session.Run;
import symmetry.session.Speed;
import symmetry.session.Visitor;
import symmetry.training.Edit;
import symmetry.training.LossCurve;

/** The one run that a page shows at a time. While there is none, commands go nowhere. */
public final class LiveRun implements Transport.Commands {

  private final Visitor visitor;
  private final LiveFrames frames;
  private @Nullable Run run;

  /** By the run closed last. */
  private Optional<LossCurve> left = Optional.empty();

  public LiveRun(Visitor visitor, LiveFrames frames) {
    this.visitor = visitor;
    this.frames = frames;
  }

  /**
   * Ends the present run and begins another, which has nothing to do with it.
   *
   * @param step to show first, reached by replay
   * @return false if this visitor has too many runs open; there is none then
   */
  public boolean open(UI ui, Experiment experiment, long step) {
    close();
    return open(ui, experiment, step, Optional.empty());
  }

  /**
   * Ends the present run and begins that of its experiment after a change; the run left, or the one that
   * was closed last, is seen behind it.
   *
   * @return as {@link #open}
   */
  public boolean change(UI ui, Experiment changed) {
    close();
    return open(ui, changed, 0, left);
  }

  /**
   * Goes to a step of an experiment that the present one comes to by edits, or comes from: paused, and
   * without training again what both have in common.
   *
   * @return false if there is no present run, or it starts differently; nothing happens then
   */
  public boolean become(Experiment other, long step) {
    if (run == null || !run.canBecome(other)) return false;
    run.become(other, step);
    return true;
  }

  private boolean open(UI ui, Experiment experiment, long step, Optional<LossCurve> before) {
    Optional<Run> opened = visitor.open(experiment, step, frames.begin(ui), before);
    run = opened.orElse(null);
    opened.ifPresent(frames::follow);
    return opened.isPresent();
  }

  /** From now on the present run is seen against another one, on the same data, trained in step. */
  public void compareWith(Experiment other) {
    withRun(r -> r.compareWith(other));
  }

  /** Ends the present run, if there is one. */
  public void close() {
    frames.end();
    if (run != null) left = run.curve();
    withRun(visitor::close);
    run = null;
  }

  public void edit(Edit edit) {
    withRun(r -> r.edit(edit));
  }

  public void undo() {
    withRun(Run::undo);
  }

  @Override
  public void goTo(long step) {
    withRun(r -> r.scrubTo(step));
  }

  /** On to a step without showing those in between. */
  public void skipTo(long step) {
    withRun(r -> r.skipTo(step));
  }

  @Override
  public void reset() {
    withRun(Run::reset);
  }

  @Override
  public void stepBack() {
    withRun(Run::stepBack);
  }

  @Override
  public void stepBack(int steps) {
    withRun(r -> r.stepBack(steps));
  }

  @Override
  public void step(int steps) {
    withRun(r -> r.step(steps));
  }

  @Override
  public void epoch() {
    withRun(Run::epoch);
  }

  @Override
  public void play(Speed speed) {
    withRun(r -> r.play(speed));
  }

  /** Plays on to a step in about this time, and stops there. */
  public void playTo(long step, Duration time) {
    withRun(r -> r.playTo(step, time));
  }

  @Override
  public void pause() {
    withRun(Run::pause);
  }

  private void withRun(Consumer<Run> command) {
    if (run != null) command.accept(run);
  }
}
