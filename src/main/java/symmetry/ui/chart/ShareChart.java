package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;

/** Shares of many runs, between 0 and 1, a line for each experiment or two. */
@Tag("share-chart")
public class ShareChart extends Component {

  /**
   * @param across what the horizontal axis counts, for the tip: "step"
   */
  public ShareChart(String across) {
    getElement().setAttribute("data-across", across);
    getElement().setAttribute("data-empty", "Press Run to see this.");
  }

  /** Shows these lines in place of those before. */
  public void show(Lines lines) {
    getElement().callJsFunction("show", lines);
  }

  /** Wire record. */
  public record Lines(List<Line> lines, List<LayerLines.Point> points) {}

  /**
   * Wire record.
   *
   * @param name in the key above the chart
   * @param member whose colour and sign it has, from 0
   * @param predicted drawn dotted and without signs: computed, not measured
   */
  public record Line(String name, int member, boolean predicted) {}
}
