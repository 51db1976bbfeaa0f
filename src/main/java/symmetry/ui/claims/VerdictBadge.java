package symmetry.ui.claims;

import com.vaadin.flow.component.html.Span;

/** Where a statement stands, as a word with a shape and a colour of its own. */
final class VerdictBadge extends Span {

  VerdictBadge() {
    addClassName("stands");
    show(Standing.UNMEASURED);
  }

  void show(Standing standing) {
    setText(standing.words());
    getElement().setAttribute("data-standing", standing.name());
  }

  /** Its study is waiting or under way. */
  void showMeasuring() {
    setText("measuring …");
    getElement().setAttribute("data-standing", "MEASURING");
  }
}
