package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import symmetry.ui.element.Fluent;

/** A name and the field it names, on one line. */
public final class Pair extends Div implements Fluent<Pair> {

  public <F extends Component & HasAriaLabel> Pair(String name, F field) {
    addClassName("pair");
    field.setAriaLabel(name);
    Span label = new Span(name);
    label.getElement().setAttribute("aria-hidden", "true");
    add(label, field);
  }

  /** Shown where the window is high enough only. */
  public Pair whereTall() {
    return withClass("tall");
  }
}
