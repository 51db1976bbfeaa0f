package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import symmetry.experiment.Advice;
import symmetry.ui.panel.Action;

/** How a layer's weights start; a click opens the rest, a mark says that there is advice. */
final class StartAction extends Div {

  private final Action button;
  private final String layer;

  /**
   * @param layer its name
   * @param onClick gets what was clicked
   */
  StartAction(String layer, Consumer<Component> onClick) {
    this.layer = layer;
    button = new Action("down", "", () -> onClick.accept(this)).withClass("field-like");
    addClassName("start-action");
    add(button);
  }

  @Override
  public void setId(String id) {
    button.setId(id);
  }

  void show(String start, Advice advice) {
    button.show("down", start);
    boolean warned = !advice.warnings().isEmpty();
    String hint = warned ? advice.warnings().getFirst() : "How its weights and biases start";
    button.setTitle(hint);
    button.getElement().setAttribute("data-advice", warned);
    button.setAriaLabel("%s starts as %s%s".formatted(layer, start, warned ? ", with advice" : ""));
  }
}
