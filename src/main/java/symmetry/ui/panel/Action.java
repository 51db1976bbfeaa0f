package symmetry.ui.panel;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import symmetry.ui.element.Fluent;

/** A button with an icon of the style sheet (icons.css), a text, or both. */
public final class Action extends NativeButton implements Fluent<Action> {

  private final Span label = new Span();
  private String icon = "";

  /** A button with a text alone. */
  public Action(String text, Runnable onClick) {
    addClickListener(e -> onClick.run());
    addClassName("button");
    label.setText(text);
    add(label);
  }

  /**
   * A button with an icon before its text.
   *
   * @param icon its name in the style sheet
   */
  public Action(String icon, String text, Runnable onClick) {
    this(text, onClick);
    addClassName("with-icon");
    setIcon(icon);
  }

  /** A button that says what it does by its icon alone; others hear its name. */
  public static Action iconOnly(String icon, String name, Runnable onClick) {
    Action action = new Action("", onClick).withClass("icon").withName(name).withHint(name);
    action.remove(action.label);
    action.setIcon(icon);
    return action;
  }

  /** Another text. */
  public void show(String text) {
    label.setText(text);
  }

  /** Another icon and text, in the same box. */
  public void show(String icon, String text) {
    setIcon(icon);
    label.setText(text);
  }

  private void setIcon(String name) {
    if (!icon.isEmpty()) removeClassName("icon-" + icon);
    icon = name;
    addClassName("icon-" + name);
  }

  public Action withHint(String hint) {
    setTitle(hint);
    return this;
  }
}
