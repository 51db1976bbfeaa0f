package symmetry.ui.playground;

import com.vaadin.flow.component.html.Span;
import symmetry.ui.element.Named;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Panel;

/** The weights' fingerprint: two people who read the same see the same bits. */
final class FingerprintPanel extends Panel {

  FingerprintPanel() {
    super("Fingerprint");
    Span fingerprint = Named.known("fingerprint", Named.styled("fingerprint", new Span()));
    fingerprint.getElement().setAttribute("data-text", LiveTexts.FINGERPRINT);
    add(
      fingerprint,
      help("SHA-256 of all weights and biases. The same link gives the same bits on every machine.")
    );
    wide();
  }
}
