package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A part of a page, under the name that the style sheets know. */
public final class Block extends Div {

  public Block(String name, Component... content) {
    super(content);
    addClassName(name);
  }
}
