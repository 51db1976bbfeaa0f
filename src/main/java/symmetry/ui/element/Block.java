package symmetry.ui.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A part of a page, under the names that the style sheets know. */
public class Block extends Div implements Fluent<Block> {

  /**
   * @param names parted by blanks
   */
  public Block(String names, Component... content) {
    super(content);
    addClassNames(names);
  }
}
