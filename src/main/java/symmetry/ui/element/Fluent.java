package symmetry.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;

/**
 * A component that is given its names where it is made.
 *
 * @param <C> the component itself
 */
public interface Fluent<C extends Component> extends HasStyle {
  /** What tests and labels know it by, unique on the page. */
  default C withId(String id) {
    self().setId(id);
    return self();
  }

  /** With these names for the style sheets, parted by blanks. */
  default C withClass(String names) {
    addClassNames(names);
    return self();
  }

  /** With a name for those who listen. */
  default C withName(String name) {
    if (this instanceof HasAriaLabel labelled) labelled.setAriaLabel(name);
    else getElement().setAttribute("aria-label", name);
    return self();
  }

  /** As something that belongs together in this way, under a name. */
  default C inRole(String role, String name) {
    getElement().setAttribute("role", role);
    return withName(name);
  }

  /** It may scroll, and so must be reached by the keyboard. */
  default C scrolling(String name) {
    getElement().setAttribute("tabindex", "0");
    return inRole("region", name);
  }

  @SuppressWarnings("unchecked")
  private C self() {
    return (C) this;
  }
}
