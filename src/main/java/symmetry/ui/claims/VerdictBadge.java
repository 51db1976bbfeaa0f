package symmetry.ui.claims;

import com.vaadin.flow.component.html.Span;

/** Where a statement stands, as a word with a shape and a colour of its own. */
final class VerdictBadge extends Span {

  VerdictBadge() {
    addClassName("stands");
    show(Standing.UNMEASURED);
  }

  void show(Standing standing) {
    show(standing, false);
  }

  /**
   * @param measuring whether its study is waiting or under way
   */
  void show(Standing standing, boolean measuring) {
    setText(measuring ? standing.words() + ", measuring …" : standing.words());
    getElement().setAttribute("data-standing", standing.name());
    getElement().setAttribute("data-measuring", measuring);
  }
}
