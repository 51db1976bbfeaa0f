package symmetry.ui.compare;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.session.ComparisonRun;
import symmetry.session.ComparisonSink;
import symmetry.session.Visitor;
import symmetry.training.Lockstep.Gap;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.LivePlayback;

/** The one comparison that a page shows at a time. */
final class LiveComparison extends LivePlayback<ComparisonRun> {

  /** What follows it. */
  @FunctionalInterface
  interface Page {
    void follow(long step, boolean playing);
  }

  private final Page page;

  /**
   * Both are called with the session locked.
   *
   * @param page gets every state that is drawn
   * @param failure called when it has ended by a fault of ours
   */
  LiveComparison(Visitor visitor, PlayBoard board, Page page, Runnable failure) {
    super(visitor, board, failure);

    this.page = page;
  }

  /**
   * Ends the present comparison and begins another.
   *
   * @param names of the members' lines
   * @param step to show first, reached by replay
   * @return why there is none now, as sentences; empty if there is
   */
  Optional<String> open(UI ui, Comparison comparison, List<String> names, long step) {
    close();
    ComparisonFeed feed = new ComparisonFeed(ui, names);
    return show(feed, visitor.open(comparison, step, feed));
  }

  private final class ComparisonFeed extends Feed implements ComparisonSink {

    private final List<String> names;

    /** Confined to the run's slices. */
    private @Nullable MemberFrames frames;

    ComparisonFeed(UI ui, List<String> names) {
      super(ui);
      this.names = names;
    }

    @Override
    public void accept(
      long step,
      List<Snapshot> snapshots,
      List<Optional<Gap>> gaps,
      boolean playing
    ) {
      if (frames == null) frames = new MemberFrames(names, snapshots);
      draw(frames.frame(step, snapshots, gaps, playing), () -> page.follow(step, playing));
    }
  }
}
