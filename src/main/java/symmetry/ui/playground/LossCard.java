package symmetry.ui.playground;

import symmetry.experiment.Experiment;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LossChart;
import symmetry.ui.element.Facts;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Readout;

/** The loss over the steps, and what it is now. */
final class LossCard extends Panel {

  private final Readout test = new Readout("test", LiveTexts.TEST_LOSS);

  LossCard(PlayBoard board) {
    super("Loss");

    addClassNames("loss", "card");
    fixed();
    addBesideTitle(
      new Facts("loss-now", new Readout("train", LiveTexts.TRAIN_LOSS), test.withClass("is-test"))
    );
    add(board.part(PlayBoard.LOSS, new LossChart()));
  }

  void show(Experiment experiment) {
    test.setVisible(experiment.data().testShare() > 0);
  }
}
