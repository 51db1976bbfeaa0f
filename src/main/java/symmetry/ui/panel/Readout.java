package symmetry.ui.panel;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import symmetry.ui.element.Fluent;

/** A number with its name; the browser fills the number in from each frame's text of that key. */
public final class Readout extends Div implements Fluent<Readout> {

  private final DescriptionList.Term term = new DescriptionList.Term();

  public Readout(String name, String text) {
    DescriptionList.Description number = new DescriptionList.Description();
    number.setId("figure-" + text);
    number.getElement().setAttribute("data-text", text);
    add(term, number);
    name(name);
  }

  /** Calls the number otherwise. */
  public void name(String name) {
    term.setText(name);
  }
}
