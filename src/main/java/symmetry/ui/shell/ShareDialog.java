package symmetry.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;

/**
 * The Share button: copies the link of what is on the screen, and opens a dialog with everything a link can
 * become. All in the browser, since browsers allow copying only within the click itself; the sections are
 * in {@code frontend/src/share}.
 */
@Tag("share-dialog")
final class ShareDialog extends Component {

  ShareDialog() {
    NativeButton button = new NativeButton("Share");
    button.setId("share");
    button.addClassNames("button", "with-icon", "icon-share");
    getElement().appendChild(button.getElement());
  }
}
