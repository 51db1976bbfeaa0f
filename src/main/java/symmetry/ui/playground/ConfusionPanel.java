package symmetry.ui.playground;

import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.health.ConfusionPlot;
import symmetry.ui.live.FramePart;
import symmetry.ui.panel.Panel;

/** Which classes are taken for which. */
final class ConfusionPanel extends Panel implements FramePart {

  ConfusionPanel(PlayBoard board) {
    super("Confusion matrix");
    add(
      board.part(role(), new ConfusionPlot()),
      help("Rows are true classes, columns answers; the shade is the share of the row.")
    );
  }

  @Override
  public View look(View view) {
    return view.and(Part.CONFUSION);
  }

  @Override
  public String role() {
    return "confusion";
  }

  @Override
  public Measure begin(Snapshot first) {
    return ConfusionMeasure.ofBothSplits(first);
  }
}
