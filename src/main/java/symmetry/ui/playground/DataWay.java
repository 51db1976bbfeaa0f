package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import symmetry.experiment.Experiment;

/** One of the ways to data, as a page of the data sheet. */
abstract class DataWay extends Div {

  protected DataWay(String className) {
    addClassNames("data-way", className);
  }

  /** The experiment that data are chosen for has changed. */
  abstract void show(Experiment experiment);
}
