package symmetry.ui.claims;

import com.vaadin.flow.component.html.Paragraph;
import symmetry.ui.claims.TrialState.Check;

/** Whether what this visitor measured is what the build found; hidden before they measured. */
final class CheckLine extends Paragraph {

  CheckLine() {
    addClassName("check");
    setVisible(false);
  }

  void show(Check check) {
    setVisible(check != Check.NOT_MEASURED);
    getElement().setAttribute("data-check", check.name());
    setText(
      check == Check.DIFFERENT
        ? "Measured again here: not what the build found"
        : "Measured again here: the same to the last bit"
    );
  }
}
