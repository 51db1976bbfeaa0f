package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A small picture of what a study measured; drawn once. */
@Tag("study-chart")
public class StudyChart extends Component implements HasStyle {

  /**
   * @param description what a screen reader says in its place
   */
  public StudyChart(StudyLines lines, String description) {
    this(description);
    getElement().callJsFunction("lines", lines);
  }

  /**
   * @param description what a screen reader says in its place
   */
  public StudyChart(StudyHeat heat, String description) {
    this(description);
    getElement().callJsFunction("heat", heat);
  }

  private StudyChart(String description) {
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", description);
  }
}
