package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.data.Dataset;
import symmetry.experiment.Experiment;

/** What the network reads. */
final class InputHead extends Div {

  private static final int MOST_NAMED = 2;

  private final Span names = new Span();

  InputHead() {
    addClassNames("layer-head", "is-end");
    names.addClassName("head-note");
    add(new H3("Inputs"), names);
  }

  void show(Experiment experiment) {
    if (experiment.data().source() == BuiltIn.DIGITS) {
      names.setText("64 pixels");
      return;
    }
    List<String> inputs = Dataset.of(experiment.data(), experiment.seed()).inputNames();
    names.setText(
      inputs.size() <= MOST_NAMED ? String.join(", ", inputs) : Integer.toString(inputs.size())
    );
    names.setTitle(String.join(", ", inputs));
  }
}
