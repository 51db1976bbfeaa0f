package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A data set at a glance, for the data picker. Hidden from screen readers: its label says it. */
@Tag("data-thumbnail")
public class DataThumbnail extends Component {

  public DataThumbnail(Plot plot) {
    setPlot(plot);
  }

  public void setPlot(Plot plot) {
    getElement().callJsFunction("setData", plot);
  }
}
