package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;

/** How many runs ended where: bars side by side, the tallest of full height. */
@Tag("count-bars")
public class CountBars extends Component implements HasStyle {

  /**
   * Shows these counts in place of those before.
   *
   * @param description what a screen reader says
   */
  public void show(List<Integer> counts, String description) {
    getElement().setAttribute("aria-label", description);
    getElement().callJsFunction("show", new Counts(counts));
  }

  /** Wire record. */
  public record Counts(List<Integer> counts) {}
}
