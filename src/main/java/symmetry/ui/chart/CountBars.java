package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;

/**
 * How many there are where: bars side by side, the tallest of full height, and a line through what one
 * expects there, if one does.
 */
@Tag("count-bars")
public class CountBars extends Component {

  /**
   * Shows these counts in place of those before.
   *
   * @param description what a screen reader says
   */
  public void show(List<Integer> counts, String description) {
    show(counts, List.of(), description);
  }

  /**
   * The same with a line.
   *
   * @param expected of each bar
   */
  public void show(List<Integer> counts, List<Double> expected, String description) {
    getElement().setAttribute("aria-label", description);
    getElement().callJsFunction("show", new Counts(counts, expected));
  }

  /** Wire record. */
  public record Counts(List<Integer> counts, List<Double> expected) {}
}
