package symmetry.ui.claims;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;

/** A card unfolded: the statement's trials side by side, and where it is from. */
final class ClaimDetails extends Div {

  private final Map<Side, HearingPane> panes = new EnumMap<>(Side.class);

  ClaimDetails(Statement statement) {
    addClassName("claim-details");
    panes.put(Side.AS_SAID, new HearingPane(statement, Side.AS_SAID, "As said", ""));
    panes.put(
      Side.FLIPPED,
      new HearingPane(
        statement,
        Side.FLIPPED,
        statement.firm() ? "Nothing tried flips it:" : "One thing changed:",
        statement.condition()
      )
    );
    add(new Block("hearings", panes.values().toArray(HearingPane[]::new)), origin(statement));
  }

  void show(Side side, TrialState state) {
    Objects.requireNonNull(panes.get(side)).show(state);
  }

  private static Footer origin(Statement statement) {
    Anchor source = new Anchor(
      statement.source().address(),
      statement.source().words(),
      AnchorTarget.BLANK
    );
    boolean thread = statement.number() <= Statements.OF_THE_THREAD;
    Paragraph credit = new Paragraph(
      new Span(
        thread ? "Paraphrased; said by " + statement.author() + " in " : statement.author() + ": "
      ),
      source
    );
    return Named.styled(
      "origin-line",
      new Footer(Named.styled("scope", new Paragraph(statement.scope())), credit)
    );
  }
}
