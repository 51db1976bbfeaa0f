package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A titled card of the page. */
class Panel extends Section {

  Panel(String title, Component... besideTitle) {
    addClassName("panel");
    Div head = new Div(new H2(title));
    head.addClassName("panel-head");
    head.add(besideTitle);
    add(head);
    getElement().setAttribute("aria-label", title);
  }

  /** Takes the full width of the results. */
  Panel wide() {
    addClassName("is-wide");
    return this;
  }

  static Div fields(Component... fields) {
    Div group = new Div(fields);
    group.addClassName("fields");
    return group;
  }

  static Paragraph help(String text) {
    Paragraph help = new Paragraph(text);
    help.addClassName("help");
    return help;
  }
}
