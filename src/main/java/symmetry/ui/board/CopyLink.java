package symmetry.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * A button that copies the page's address. It does so in the browser, since browsers allow it only
 * within the click itself.
 */
@Tag("copy-link")
@JsModule("context://fe/board/copy-link.js")
public class CopyLink extends Component implements HasStyle {

  public CopyLink(Button button) {
    getElement().appendChild(button.getElement());
  }
}
