package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A small picture of what an exhibit measured; drawn once. */
@Tag("exhibit-chart")
public class ExhibitChart extends Component {

  /**
   * @param description what a screen reader says in its place
   */
  public ExhibitChart(ExhibitLines lines, String description) {
    this(description);
    getElement().callJsFunction("lines", lines);
  }

  public ExhibitChart(ExhibitHeat heat, String description) {
    this(description);
    getElement().callJsFunction("heat", heat);
  }

  private ExhibitChart(String description) {
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", description);
  }
}
