package symmetry.ui.live;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.session.FrameSink;
import symmetry.session.Playback;
import symmetry.session.Run;
import symmetry.session.Visitor;
import symmetry.training.Inspection;
import symmetry.training.LossCurve;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;

/** The one run that a page shows at a time. */
public final class LiveRun extends LivePlayback<Run> {

  /** What is drawn, as the page gets it. */
  public record State(Snapshot snapshot, Inspection inspection, boolean playing) {}

  private final LiveFrames frames;
  private final Consumer<State> page;
  private final Consumer<String> refusals;

  /** By the run closed last. */
  private Optional<LossCurve> left = Optional.empty();

  /**
   * All three are called with the session locked.
   *
   * @param page gets every state that is drawn
   * @param refusals gets a sentence for each edit that could not be made
   * @param failure called when the run has ended by a fault of ours
   */
  public LiveRun(
    Visitor visitor,
    PlayBoard board,
    LiveFrames frames,
    Consumer<State> page,
    Consumer<String> refusals,
    Runnable failure
  ) {
    super(visitor, board, failure);

    this.frames = frames;
    this.page = page;
    this.refusals = refusals;
    frames.onChange(() -> command(Playback::refresh));
  }

  /**
   * Ends the present run and begins another, which has nothing to do with it.
   *
   * @param step to show first, reached by replay
   * @return why there is none now, as sentences; empty if there is
   */
  public Optional<String> open(UI ui, Experiment experiment, long step) {
    close();
    return open(ui, experiment, step, Optional.empty());
  }

  /**
   * Ends the present run and begins that of its experiment after a change; the run left, or the one that
   * was closed last, is seen behind it.
   *
   * @return as {@link #open}
   */
  public Optional<String> change(UI ui, Experiment changed) {
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
    Optional<Run> able = present().filter(run -> run.canBecome(other));
    able.ifPresent(run -> run.become(other, step));
    return able.isPresent();
  }

  private Optional<String> open(
    UI ui,
    Experiment experiment,
    long step,
    Optional<LossCurve> before
  ) {
    RunFeed feed = new RunFeed(ui);
    return show(feed, visitor.open(experiment, step, feed, before));
  }

  @Override
  public void close() {
    command(run -> left = run.curve());
    super.close();
  }

  private final class RunFeed extends Feed implements FrameSink {

    /** Confined to the run's slices. */
    private @Nullable FrameBuilder builder;

    /** Confined to the run's slices. */
    private int people = 1;

    RunFeed(UI ui) {
      super(ui);
    }

    @Override
    public void crowded(int now) {
      people = now;
    }

    @Override
    public void accept(Snapshot snapshot, boolean playing) {
      if (builder == null) builder = new FrameBuilder(snapshot);
      builder.crowded(people);
      LiveFrames.Look look = frames.look();
      Inspection inspection = builder.inspect(snapshot, look.view());
      State state = new State(snapshot, inspection, playing);
      draw(builder.frame(snapshot, playing, inspection, look.parts()), () -> page.accept(state));
    }

    @Override
    public void refuse(String reason) {
      tell(() -> refusals.accept(reason));
    }
  }
}
