package symmetry.ui.live;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.diagnostics.SimilarityKind;
import symmetry.experiment.Experiment;
import symmetry.session.FramePump;
import symmetry.session.FrameSink;
import symmetry.session.Run;
import symmetry.training.Inspection;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.board.Frame;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.UnitHeatmap;
import symmetry.ui.panel.Panel;

/** Brings the present run's states to the browser, and to the page. */
public final class LiveFrames {

  /** What is drawn, as the page gets it. */
  public record State(Snapshot snapshot, Inspection inspection, boolean playing) {}

  private final PlayBoard board;
  private final Consumer<State> page;
  private final Consumer<String> refusals;
  private final Runnable failure;
  private volatile SimilarityKind kind = SimilarityKind.WEIGHTS;
  private final List<Panel> panels = new CopyOnWriteArrayList<>();
  private @Nullable Feed feed;
  private volatile @Nullable Run run;

  /**
   * All three are called with the session locked.
   *
   * @param page gets every state that is drawn
   * @param refusals gets a sentence for each edit that could not be made
   * @param failure called when the run has ended by a fault of ours
   */
  public LiveFrames(
    PlayBoard board,
    Consumer<State> page,
    Consumer<String> refusals,
    Runnable failure
  ) {
    this.board = board;
    this.page = page;
    this.refusals = refusals;
    this.failure = failure;
  }

  /** The heatmap of a hidden layer, from 0, wherever the page wants it. */
  public static UnitHeatmap heatmap(PlayBoard board, int layer) {
    return board.heat(FrameBuilder.heatRole(layer), new UnitHeatmap());
  }

  /** What the similarity of units is taken on. */
  public SimilarityKind kind() {
    return kind;
  }

  public void show(SimilarityKind chosen) {
    kind = chosen;
    refresh();
  }

  /** From now on what this panel shows is measured and sent, while it is open. */
  public <P extends Panel> P add(P panel) {
    panels.add(panel);
    panel.onOpen(this::refresh);
    return panel;
  }

  /** Shows the present state once more: what is looked at has changed. */
  public void refresh() {
    Run shown = run;
    if (shown != null) shown.refresh();
  }

  private List<Panel> openPanels() {
    return panels.stream().filter(Panel::isOpen).toList();
  }

  /** The sink for a new run; what the one before sends is no longer shown. */
  FrameSink begin(UI ui) {
    end();
    feed = new Feed(ui);
    return feed;
  }

  /** Which run to wake when the browser is ready for more. */
  void follow(Run opened) {
    run = opened;
  }

  void end() {
    run = null;
    if (feed != null) feed.pump.stop();
  }

  private static List<FramePart> partsOf(List<Panel> open) {
    return open.stream().filter(FramePart.class::isInstance).map(FramePart.class::cast).toList();
  }

  private final class Feed implements FrameSink {

    private final UI ui;
    private final FramePump pump;

    /** Confined to the run's slices. */
    private @Nullable FrameBuilder builder;

    Feed(UI ui) {
      this.ui = ui;
      pump = new FramePump(ui, () -> {
        Run shown = run;
        if (shown != null) shown.wake();
      });
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
    public void accept(Snapshot snapshot, boolean playing) {
      if (builder == null) builder = new FrameBuilder(snapshot);
      List<Panel> open = openPanels();
      View view = View.of().with(kind);
      for (Panel panel : open) view = panel.look(view);
      Inspection inspection = builder.inspect(snapshot, view);
      Frame frame = builder.frame(snapshot, playing, inspection, partsOf(open));
      State state = new State(snapshot, inspection, playing);
      pump.send(() -> {
        tell(state);
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
    public void refuse(String reason) {
      ui.access(() -> refusals.accept(reason));
    }

    @Override
    public void fail(Experiment experiment) {
      ui.access(() -> {
        if (feed == this) failure.run();
      });
    }

    /** A state that was on its way when its run was replaced is not the page's business any more. */
    private void tell(State state) {
      if (feed == this) page.accept(state);
    }
  }
}
