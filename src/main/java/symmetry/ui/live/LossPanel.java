package symmetry.ui.live;

import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LossChart;
import symmetry.ui.element.Facts;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Readout;

/** The loss over the steps, and what it is now. */
public final class LossPanel extends Panel {

  private LossPanel(PlayBoard board, Readout... figures) {
    super("Loss");
    add(board.part(PlayBoard.LOSS, new LossChart()), new Facts("metrics", figures));
  }

  public LossPanel(PlayBoard board) {
    this(
      board,
      trainLoss(),
      new Readout("test loss", LiveTexts.TEST_LOSS).withClass("is-test"),
      trainAccuracy(),
      new Readout("test accuracy", LiveTexts.TEST_ACCURACY)
    );
  }

  /** For experiments that keep nothing for a test. */
  public static LossPanel ofTraining(PlayBoard board) {
    return new LossPanel(board, trainLoss(), trainAccuracy());
  }

  private static Readout trainLoss() {
    return new Readout("train loss", LiveTexts.TRAIN_LOSS).withClass("is-train");
  }

  private static Readout trainAccuracy() {
    return new Readout("train accuracy", LiveTexts.TRAIN_ACCURACY);
  }
}
