package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import symmetry.experiment.Advice;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;

/** What the network answers by, and how its output weights start. */
final class OutputHead extends Div {

  private final Span note = new Span();
  private final StartAction start;
  private int layer;

  OutputHead(LayerSheet sheet) {
    addClassNames("layer-head", "is-end");
    note.addClassName("head-note");
    start = new StartAction("The output layer", beside -> sheet.open(layer, beside));
    start.setId("init-out");
    add(new H3("Output"), note, start);
  }

  void show(Experiment experiment, Advice advice) {
    layer = experiment.hidden().size();
    int outputs = experiment.architecture().outputs();
    String activation = experiment.loss().output();
    note.setText(outputs == 1 ? activation : outputs + ", " + activation);
    start.show(Labels.start(experiment, layer), advice);
  }
}
