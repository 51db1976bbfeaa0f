package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.ArrayList;
import java.util.List;
import symmetry.ui.element.Block;

/**
 * A small window over the page: beside the button that opens it, on a phone at the foot of the screen.
 * It is opened, and closed by Escape or a click elsewhere, by the browser itself.
 */
public class Sheet extends Div {

  private final String id;
  private final H2 title = new H2();

  /** Until it is filled. */
  private final List<DomListenerRegistration> approaches = new ArrayList<>();

  private boolean filled;

  public Sheet(String id, String title, Component... content) {
    this.id = id;
    setId(id);
    addClassName("sheet");
    getElement().setAttribute("popover", "auto").setAttribute("role", "dialog");
    Action close = Action.iconOnly("close", "Close", () -> {});
    close.getElement().setAttribute("popovertarget", id);
    close.getElement().setAttribute("popovertargetaction", "hide");
    add(new Block("sheet-head", this.title, close));
    add(content);
    setTitleText(title);
    fillOn(this, "beforetoggle");
  }

  /**
   * Makes what is in it besides: once, when somebody comes near a button that opens it. What nobody looks into
   * takes no memory of a page.
   */
  protected void fill() {}

  private void fillOn(Component component, String event) {
    approaches.add(component.getElement().addEventListener(event, _ -> fillOnce()));
  }

  private void fillOnce() {
    if (filled) return;
    filled = true;
    approaches.forEach(DomListenerRegistration::remove);
    approaches.clear();
    fill();
  }

  public final void setTitleText(String text) {
    title.setText(text);
    getElement().setAttribute("aria-label", text);
  }

  /** A click on this native button opens and closes the sheet. */
  public final <C extends Component> C openedBy(C button) {
    button.getElement().setAttribute("popovertarget", id);
    button.getElement().setAttribute("aria-haspopup", "dialog");
    fillOn(button, "pointerenter");
    fillOn(button, "focus");
    return button;
  }

  /** Opens it beside a component, once what it shows has reached the browser. */
  public final void open(Component beside) {
    fillOnce();
    getElement().executeJs(
      "if (!this.matches(':popover-open')) this.showPopover({source: $0})",
      beside.getElement()
    );
  }

  public final void close() {
    getElement().executeJs("this.hidePopover()");
  }
}
