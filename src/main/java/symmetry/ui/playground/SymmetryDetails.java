package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.LedgerLine;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.live.SymmetryOverTimePanel;
import symmetry.ui.panel.Panel;

/** How alike the units of each layer are, in words and over the run, and whether anything is frozen. */
final class SymmetryDetails extends Panel {

  private final SymmetryOverTimePanel overTime;
  private final Div ledgers = new Div();
  private int layers;

  SymmetryDetails(PlayBoard board, LiveFrames frames) {
    super("Symmetry");
    overTime = new SymmetryOverTimePanel(board, frames::refresh);
    overTime.fixed();
    Paragraph frozen = board.text(LiveTexts.FROZEN, new Paragraph());
    frozen.addClassName("frozen");
    frozen.setId("frozen");
    ledgers.addClassName("ledgers");
    Div words = new Div(ledgers, frozen);
    words.addClassName("symmetry-words");
    // It scrolls, so it must be reached by the keyboard.
    words.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    words.getElement().setAttribute("aria-label", "How alike the units are, in words");
    Div both = new Div(words, overTime);
    both.addClassName("symmetry-details");
    add(both);
  }

  /** The part of it that is sent by itself. */
  SymmetryOverTimePanel overTime() {
    return overTime;
  }

  void show(Experiment experiment) {
    int count = experiment.hidden().size();
    for (; layers < count; layers++) {
      ledgers.add(
        new Div(
          new H3("Hidden layer " + (layers + 1)),
          LedgerLine.of(layers),
          LedgerLine.detailOf(layers)
        )
      );
    }
    for (; layers > count; layers--) ledgers.remove(ledgers.getComponentAt(layers - 1));
  }

  @Override
  public View look(View view) {
    return view.and(Part.RANK).and(Part.GRADIENT).and(Part.WHY_FROZEN);
  }
}
