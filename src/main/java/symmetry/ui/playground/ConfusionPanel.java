package symmetry.ui.playground;

import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.health.ConfusionPlot;
import symmetry.ui.live.FramePanel;

/** Which classes are taken for which. */
final class ConfusionPanel extends FramePanel {

  ConfusionPanel(PlayBoard board) {
    super("confusion", "Confusion matrix");
    measures(Part.CONFUSION);
    add(
      board.part(role(), new ConfusionPlot()),
      help("Rows are true classes, columns answers; the shade is the share of the row.")
    );
  }

  @Override
  public Measure begin(Snapshot first) {
    return new ConfusionMeasure(first, true);
  }
}
