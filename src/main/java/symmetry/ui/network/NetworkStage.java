package symmetry.ui.network;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import symmetry.ui.element.Block;

/**
 * A network's picture with what belongs to its layers above and below it. A component that is put at a
 * column stands in the middle of that column of tiles, the inputs' is 0; one between two columns in the
 * middle between what stands at them. Scrolls sideways where the picture is wider than it.
 */
@Tag("network-stage")
public class NetworkStage extends Component implements HasComponents {

  private final Div above = new Block("stage-above");
  private final Div below = new Block("stage-below");

  public NetworkStage(Component picture) {
    Block content = new Block("stage-content", above, picture, below);
    add(content);
  }

  public void putAbove(int column, Component component) {
    above.add(at(column, component));
  }

  /** Above, between this column and the next one. */
  public void putBetween(int column, Component component) {
    component.getElement().setAttribute("data-between", Integer.toString(column));
    above.add(component);
  }

  public void putBelow(int column, Component component) {
    below.add(at(column, component));
  }

  public void clear() {
    above.removeAll();
    below.removeAll();
  }

  private static Component at(int column, Component component) {
    component.getElement().setAttribute("data-column", Integer.toString(column));
    return component;
  }
}
