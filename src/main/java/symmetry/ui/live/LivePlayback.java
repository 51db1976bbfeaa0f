package symmetry.ui.live;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.session.FramePump;
import symmetry.session.Opening;
import symmetry.session.Playback;
import symmetry.session.Viewer;
import symmetry.session.Visitor;
import symmetry.ui.board.Frame;
import symmetry.ui.board.PlayBoard;

/**
 * The one playback that a page shows at a time, and the way of its states to the browser. While there is
 * none, commands go nowhere.
 */
public abstract class LivePlayback<P extends Playback> {

  protected final Visitor visitor;
  private final PlayBoard board;
  private final Runnable failure;
  private volatile @Nullable P present;
  private @Nullable Feed feed;

  /**
   * @param failure called, with the session locked, when a playback has ended by a fault of ours
   */
  protected LivePlayback(Visitor visitor, PlayBoard board, Runnable failure) {
    this.visitor = visitor;
    this.board = board;
    this.failure = failure;
  }

  /**
   * Shows what was opened for this feed, if it was; {@link #close} ended the one before.
   *
   * @return why it was not, as sentences; empty if it was
   */
  protected final Optional<String> show(Feed shown, Opening<P> opening) {
    feed = shown;
    return switch (opening) {
      case Opening.Opened<P>(P run) -> {
        present = run;
        yield Optional.empty();
      }
      case Opening.Refused<P>(String reason) -> {
        present = null;
        yield Optional.of(reason);
      }
    };
  }

  /** Ends the present playback, if there is one; what it sends is no longer shown. */
  public void close() {
    if (feed != null) feed.pump.stop();
    feed = null;
    command(visitor::close);
    present = null;
  }

  protected final Optional<P> present() {
    return Optional.ofNullable(present);
  }

  /** Gives the playback that is shown a command, if one is. */
  public final void command(Consumer<? super P> command) {
    present().ifPresent(command);
  }

  /** Where one playback's states go. What was on its way when it was replaced is not the page's business. */
  protected abstract class Feed implements Viewer {

    private final FramePump pump;

    protected Feed(UI ui) {
      pump = new FramePump(ui, () -> command(Playback::wake));
    }

    /**
     * Draws a frame.
     *
     * @param page told first, with the session locked, that it is drawn
     */
    protected final void draw(Frame frame, Runnable page) {
      pump.send(() -> {
        if (feed == this) page.run();
        return board.send(frame);
      });
    }

    /** Says something to the page, with the session locked. */
    protected final void tell(Runnable word) {
      pump.tell(() -> {
        if (feed == this) word.run();
      });
    }

    @Override
    public final boolean isReady() {
      return pump.isReady();
    }

    @Override
    public final boolean isAbandoned() {
      return pump.isAbandoned();
    }

    @Override
    public final void replaying(long step, long target) {
      tell(() -> board.showReplay(step, target));
    }

    @Override
    public final void fail() {
      tell(failure);
    }
  }
}
