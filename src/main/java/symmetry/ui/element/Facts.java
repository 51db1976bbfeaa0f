package symmetry.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** Values with what they are called, under the names that the style sheets know. */
public final class Facts extends DescriptionList {

  public Facts(String names, Component... pairs) {
    addClassNames(names);
    add(pairs);
  }

  /** With one more. */
  public Facts with(String name, Component... value) {
    Description description = new Description();
    description.add(value);
    add(new Term(name), description);
    return this;
  }
}
