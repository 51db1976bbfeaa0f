package symmetry.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;

/**
 * The Share button: copies the link of what is on the screen, and shows that link and the one from the
 * start. All in the browser, since browsers allow copying only within the click itself.
 */
@Tag("copy-link")
final class CopyLink extends Component {

  CopyLink() {
    NativeButton button = new NativeButton("Share");
    button.setId("copy-link");
    button.addClassNames("button", "with-icon", "icon-share");
    getElement().appendChild(button.getElement());
  }
}
