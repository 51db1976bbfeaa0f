package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** The loss over the steps, training and test, with a switch for a logarithmic axis. */
@Tag("loss-chart")
@JsModule("context://fe/chart/loss-chart.js")
public class LossChart extends Component implements HasSize, HasStyle {

  /** Shows exactly these points, in the order of their steps. */
  public void replacePoints(List<LossPoint> points) {
    getElement().callJsFunction("replacePoints", points);
  }

  /** Shows these points after those already there. */
  public void addPoints(List<LossPoint> points) {
    getElement().callJsFunction("addPoints", points);
  }

  /** Sets the switch; a person may turn it again, in the browser alone. */
  public void setLogarithmic(boolean logarithmic) {
    getElement().setProperty("log", logarithmic);
  }
}
