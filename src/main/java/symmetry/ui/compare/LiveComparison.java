package symmetry.ui.compare;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.session.ComparisonRun;
import symmetry.session.ComparisonSink;
import symmetry.session.FramePump;
import symmetry.session.Playback;
import symmetry.session.Speed;
import symmetry.session.Visitor;
import symmetry.training.Lockstep.Gap;
import symmetry.training.Snapshot;
import symmetry.ui.board.Frame;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.StepBar;

/** The one comparison that a page shows at a time, from its states to the browser. */
final class LiveComparison implements StepBar.Commands {

  /** What follows it. */
  @FunctionalInterface
  interface Page {
    void follow(long step, boolean playing);
  }

  private final Visitor visitor;
  private final PlayBoard board;
  private final Page page;
  private final Runnable failure;
  private volatile @Nullable ComparisonRun run;
  private @Nullable Feed feed;

  /**
   * Both are called with the session locked.
   *
   * @param page gets every state that is drawn
   * @param failure called when it has ended by a fault of ours
   */
  LiveComparison(Visitor visitor, PlayBoard board, Page page, Runnable failure) {
    this.visitor = visitor;
    this.board = board;
    this.page = page;
    this.failure = failure;
  }

  /**
   * Ends the present comparison and begins another.
   *
   * @param names of the members' lines
   * @param step to show first, reached by replay
   * @return false if this visitor has too many runs open; there is none then
   */
  boolean open(UI ui, Comparison comparison, List<String> names, long step) {
    close();
    Feed fresh = new Feed(ui, names);
    feed = fresh;
    Optional<ComparisonRun> opened = visitor.open(comparison, step, fresh);
    run = opened.orElse(null);
    return opened.isPresent();
  }

  /** Ends the present comparison, if there is one. */
  void close() {
    if (feed != null) feed.pump.stop();
    feed = null;
    withRun(visitor::close);
    run = null;
  }

  @Override
  public void reset() {
    withRun(Playback::reset);
  }

  @Override
  public void stepBack() {
    withRun(Playback::stepBack);
  }

  @Override
  public void step(int steps) {
    withRun(r -> r.step(steps));
  }

  @Override
  public void epoch() {
    withRun(Playback::epoch);
  }

  @Override
  public void play(Speed speed) {
    withRun(r -> r.play(speed));
  }

  @Override
  public void pause() {
    withRun(Playback::pause);
  }

  void goTo(long step) {
    withRun(r -> r.scrubTo(step));
  }

  private void withRun(Consumer<ComparisonRun> command) {
    ComparisonRun present = run;
    if (present != null) command.accept(present);
  }

  private final class Feed implements ComparisonSink {

    private final UI ui;
    private final FramePump pump;
    private final List<String> names;

    /** Confined to the run's slices. */
    private @Nullable MemberFrames frames;

    Feed(UI ui, List<String> names) {
      this.ui = ui;
      this.names = names;
      pump = new FramePump(ui, () -> withRun(Playback::wake));
    }

    @Override
    public boolean isReady() {
      return pump.isReady();
    }

    @Override
    public boolean isAbandoned() {
      return pump.isAbandoned();
    }

    @Override
    public void accept(
      long step,
      List<Snapshot> snapshots,
      List<Optional<Gap>> gaps,
      boolean nowPlaying
    ) {
      if (frames == null) frames = new MemberFrames(names, snapshots);
      Frame frame = frames.frame(step, snapshots, gaps, nowPlaying);
      pump.send(() -> {
        if (feed == this) page.follow(step, nowPlaying);
        return board.send(frame);
      });
    }

    @Override
    public void replaying(long step, long target) {
      pump.tell(() -> {
        if (feed == this) board.showReplay(step, target);
      });
    }

    @Override
    public void fail() {
      ui.access(() -> {
        if (feed == this) failure.run();
      });
    }
  }
}
