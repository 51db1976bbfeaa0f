package symmetry.ui.playground;

import com.vaadin.flow.component.html.DescriptionList;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LossChart;
import symmetry.ui.panel.Figure;
import symmetry.ui.panel.Panel;

/** The loss over the steps, and what it is now. */
final class LossPanel extends Panel {

  LossPanel(PlayBoard board) {
    super("Loss");
    DescriptionList metrics = new DescriptionList();
    metrics.addClassName("metrics");
    metrics.add(
      new Figure("train loss", FrameBuilder.TRAIN_LOSS).withClass("is-train"),
      new Figure("test loss", FrameBuilder.TEST_LOSS).withClass("is-test"),
      new Figure("train accuracy", FrameBuilder.TRAIN_ACCURACY),
      new Figure("test accuracy", FrameBuilder.TEST_ACCURACY)
    );
    add(board.loss(new LossChart()), metrics);
  }
}
