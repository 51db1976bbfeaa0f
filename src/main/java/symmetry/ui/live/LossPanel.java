package symmetry.ui.live;

import com.vaadin.flow.component.html.DescriptionList;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LossChart;
import symmetry.ui.panel.Figure;
import symmetry.ui.panel.Panel;

/** The loss over the steps, and what it is now. */
public final class LossPanel extends Panel {

  private LossPanel(PlayBoard board, Figure... figures) {
    super("Loss");
    DescriptionList metrics = new DescriptionList();
    metrics.addClassName("metrics");
    metrics.add(figures);
    add(board.loss(new LossChart()), metrics);
  }

  public LossPanel(PlayBoard board) {
    this(
      board,
      trainLoss(),
      new Figure("test loss", LiveTexts.TEST_LOSS).withClass("is-test"),
      trainAccuracy(),
      new Figure("test accuracy", LiveTexts.TEST_ACCURACY)
    );
  }

  /** For experiments that keep nothing for a test. */
  public static LossPanel ofTraining(PlayBoard board) {
    return new LossPanel(board, trainLoss(), trainAccuracy());
  }

  private static Figure trainLoss() {
    return new Figure("train loss", LiveTexts.TRAIN_LOSS).withClass("is-train");
  }

  private static Figure trainAccuracy() {
    return new Figure("train accuracy", LiveTexts.TRAIN_ACCURACY);
  }
}
