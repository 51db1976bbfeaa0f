package symmetry.ui.element;

import com.vaadin.flow.component.Component;

/** Gives Vaadin's own components their names where they are made, as {@link Fluent} does ours. */
public final class Named {

  private Named() {}

  /** For the style sheets: names parted by blanks. */
  public static <C extends Component> C styled(String names, C component) {
    component.addClassNames(names);
    return component;
  }

  /** For tests and labels: unique on the page. */
  public static <C extends Component> C known(String id, C component) {
    component.setId(id);
    return component;
  }

  /** Its words are said aloud when they change. */
  public static <C extends Component> C spoken(C component) {
    component.getElement().setAttribute("role", "status");
    return component;
  }
}
