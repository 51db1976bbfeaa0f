package symmetry.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import symmetry.diagnostics.SimilarityKind;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.UnitHeatmap;
import symmetry.ui.panel.Panel;

/** What of the present run is measured and sent to the browser: what the open panels show. */
public final class LiveFrames {

  /**
   * What is looked at now.
   *
   * @param parts of the page that have something of their own in a frame
   */
  record Look(View view, List<FramePart> parts) {}

  private final List<Panel> panels = new CopyOnWriteArrayList<>();
  private volatile SimilarityKind kind = SimilarityKind.WEIGHTS;
  private Runnable onChange = () -> {};

  /** The heatmap of a hidden layer, from 0, wherever the page wants it. */
  public static UnitHeatmap heatmap(PlayBoard board, int layer) {
    return board.part(LiveTexts.heat(layer), new UnitHeatmap());
  }

  /** What units are compared by, as people call it. */
  public static String name(SimilarityKind kind) {
    return switch (kind) {
      case WEIGHTS -> "Weights";
      case ACTIVATIONS -> "Activations";
      case GRADIENTS -> "Gradients";
    };
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
    onChange.run();
  }

  /** Who shows the present state once more. */
  void onChange(Runnable callback) {
    onChange = callback;
  }

  /** On any thread. */
  Look look() {
    View view = View.of().with(kind);
    List<FramePart> parts = new ArrayList<>();
    for (Panel panel : panels) {
      if (!panel.isOpen()) continue;
      view = panel.look(view);
      if (panel instanceof FramePart part) parts.add(part);
    }
    return new Look(view, parts);
  }
}
