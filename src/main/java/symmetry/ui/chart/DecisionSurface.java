package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;

/** What a network answers everywhere in the plane, with the samples above it. */
@Tag("decision-surface")
public class DecisionSurface extends Component implements HasSize {

  /** Shows another data set; the prediction comes with the next frame. */
  public void setPlot(Plot plot) {
    getElement().callJsFunction("setData", plot);
  }

  /** What a screen reader says in its place. */
  public void setDescription(String description) {
    getElement().setAttribute("aria-label", description);
  }

  /** Shows the answer alone, to its edges, without axes and under small points. */
  public void setBare() {
    getElement().setAttribute("bare", true);
  }

  /** Shows an answer that no frame brings. */
  public void setPrediction(Prediction prediction) {
    getElement().callJsFunction("show", prediction);
  }
}
