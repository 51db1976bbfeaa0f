package symmetry.ui.live;

import com.vaadin.flow.component.html.DescriptionList;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LossChart;
import symmetry.ui.panel.Figure;
import symmetry.ui.panel.Panel;

/** The loss over the steps, and what it is now. */
public final class LossPanel extends Panel {

  public LossPanel(PlayBoard board) {
    super("Loss");
    DescriptionList metrics = new DescriptionList();
    metrics.addClassName("metrics");
    metrics.add(
      new Figure("train loss", LiveTexts.TRAIN_LOSS).withClass("is-train"),
      new Figure("test loss", LiveTexts.TEST_LOSS).withClass("is-test"),
      new Figure("train accuracy", LiveTexts.TRAIN_ACCURACY),
      new Figure("test accuracy", LiveTexts.TEST_ACCURACY)
    );
    add(board.loss(new LossChart()), metrics);
  }
}
