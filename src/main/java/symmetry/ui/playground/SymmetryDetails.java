package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.element.Block;
import symmetry.ui.element.CountedBlock;
import symmetry.ui.live.LedgerLine;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.SymmetryOverTimePanel;
import symmetry.ui.panel.Panel;

/** How alike the units of each layer are, in words and over the run, and whether anything is frozen. */
final class SymmetryDetails extends Panel {

  private final SymmetryOverTimePanel overTime;
  private final CountedBlock<Div> ledgers = new CountedBlock<>("ledgers", SymmetryDetails::ledger);

  SymmetryDetails(PlayBoard board, LiveFrames frames) {
    super("Symmetry");
    measures(Part.RANK, Part.GRADIENT, Part.WHY_FROZEN);
    overTime = new SymmetryOverTimePanel(board, frames::refresh);
    overTime.fixed();
    Block words = new Block("symmetry-words", ledgers, LedgerLine.frozen());
    words.scrolling("How alike the units are, in words");
    add(new Block("symmetry-details", words, overTime));
  }

  /** The part of it that is sent by itself. */
  SymmetryOverTimePanel overTime() {
    return overTime;
  }

  void show(Experiment experiment) {
    ledgers.setCount(experiment.hidden().size());
  }

  private static Div ledger(int layer) {
    return new Div(
      new H3("Hidden layer " + (layer + 1)),
      LedgerLine.of(layer),
      LedgerLine.detailOf(layer)
    );
  }
}
