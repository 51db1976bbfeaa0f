package symmetry.ui.lineup;

import com.vaadin.flow.component.html.Span;
import symmetry.experiment.Comparison;

/** The letter of a member, in its colour and with its sign. */
public final class MemberTag extends Span {

  public MemberTag(int member) {
    super(Comparison.letter(member));
    addClassName("member-tag");
    getElement().setAttribute("data-member", Integer.toString(member + 1));
  }
}
