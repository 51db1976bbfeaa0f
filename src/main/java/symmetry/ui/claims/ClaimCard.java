package symmetry.ui.claims;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetry.claims.Judgement;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.ui.claims.TrialState.Check;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;

/** A statement: who said it, where it stands, and unfolded its two trials side by side. */
final class ClaimCard extends Article {

  private static final String REVEAL = """
  const reveal = () => {
    if (!this.clientWidth) return requestAnimationFrame(reveal);
    this.scrollIntoView();
    $0.focus({ preventScroll: true });
  };
  reveal();""";

  private final Statement statement;
  private final ClaimsView page;
  private final Map<Side, TrialState> states = new EnumMap<>(Side.class);
  private final NativeButton fold;
  private final VerdictBadge badge = new VerdictBadge();
  private final Paragraph reason = Named.styled("reason", new Paragraph());
  private final Div flip;
  private final VerdictBadge flippedBadge = new VerdictBadge();
  private final CheckLine check = new CheckLine();
  private final TextButton measure;
  private final TextButton cancel;
  private final ProgressBar progress = new ProgressBar();
  private final Div action;
  private boolean running;
  private Optional<ClaimDetails> details = Optional.empty();

  ClaimCard(Statement statement, Map<Side, TrialState> states, ClaimsView page) {
    this.statement = statement;
    this.page = page;
    this.states.putAll(states);
    String number = Integer.toString(statement.number());
    setId("claim-" + number);
    addClassName("claim");
    RouterLink link = Named.styled("claim-number", new RouterLink(number, ClaimsView.class));
    link.setQueryParameters(QueryParameters.of("claim", number));
    link.getElement().setAttribute("aria-label", "Link to claim " + number);
    fold = new NativeButton(statement.paraphrase(), e -> page.toggle(this));
    fold.addClassName("claim-fold");
    Paragraph who = new Paragraph(statement.author() + " · " + statement.theme().words());
    Block said = new Block("claim-said", new H3(fold), Named.styled("claim-who", who));
    String firm = statement.firm() ? "Nothing tried flips it. " : "";
    flip = new Block("claim-flip", new Span(firm + statement.condition() + ":"), flippedBadge);
    Block ruling = new Block("claim-ruling", badge, reason, flip, check);
    String name = " claim " + number;
    measure = new TextButton("measure-" + number, "", () -> page.measure(statement)).withTheme(
      ButtonVariant.SMALL
    );
    cancel = new TextButton("cancel-" + number, "Cancel", () -> page.cancel(statement))
      .withName("Cancel" + name)
      .withTheme(ButtonVariant.SMALL);
    cancel.setVisible(false);
    progress.getElement().setAttribute("aria-label", "Progress of" + name);
    progress.setVisible(false);
    action = new Block("claim-action", progress, cancel, measure);
    add(new Block("claim-head", link, said, ruling, action));
    showStanding();
    showFold();
  }

  Statement statement() {
    return statement;
  }

  Standing standing() {
    return Standing.of(state(Side.AS_SAID).verdict());
  }

  boolean isOpen() {
    return details.isPresent();
  }

  /** Both trials, if they were heard. */
  Optional<Judgement> judgement() {
    Optional<Hearing> asSaid = state(Side.AS_SAID).hearing();
    Optional<Hearing> flipped = state(Side.FLIPPED).hearing();
    return asSaid.flatMap(a -> flipped.map(f -> new Judgement(statement, a, f)));
  }

  void setOpen(boolean open) {
    if (open == isOpen()) return;
    details.ifPresent(this::remove);
    details = open ? Optional.of(new ClaimDetails(statement)) : Optional.empty();
    details.ifPresent(d -> {
      add(d);
      states.forEach(d::show);
    });
    showFold();
  }

  /** Brings it into view and the keyboard to it, as soon as the browser has laid the page out. */
  void reveal() {
    getElement().executeJs(REVEAL, fold.getElement());
  }

  /**
   * Shows what is known.
   *
   * @param share done of this card's own run; empty if there is none
   */
  void show(Map<Side, TrialState> now, OptionalDouble share) {
    running = share.isPresent();
    showFold();
    cancel.setVisible(running);
    progress.setVisible(running);
    progress.setValue(share.orElse(0));
    if (now.equals(states)) return;
    details.ifPresent(d ->
      now.forEach((side, state) -> {
        if (!state.equals(states.get(side))) d.show(side, state);
      })
    );
    states.putAll(now);
    showStanding();
  }

  /** Of both trials together. */
  Check check() {
    List<Check> checks = List.of(state(Side.AS_SAID).check(), state(Side.FLIPPED).check());
    if (checks.contains(Check.DIFFERENT)) return Check.DIFFERENT;
    return checks.contains(Check.SAME) ? Check.SAME : Check.NOT_MEASURED;
  }

  private TrialState state(Side side) {
    return Objects.requireNonNull(states.get(side));
  }

  private void showStanding() {
    TrialState asSaid = state(Side.AS_SAID);
    TrialState flipped = state(Side.FLIPPED);
    boolean measuring = asSaid.measuring() || flipped.measuring();
    badge.show(standing(), asSaid.measuring());
    flippedBadge.show(Standing.of(flipped.verdict()), flipped.measuring());
    flip.setVisible(flipped.verdict().isPresent());
    reason.setText(
      asSaid
        .hearing()
        .map(h -> h.ruling().reason())
        .orElse(statement.trial().exhibits().getFirst().question())
    );
    check.show(check());
    measure.setVisible(!measuring);
    measure.setText(judgement().isPresent() ? "Measure again" : "Measure");
    measure.setAriaLabel("%s: claim %d".formatted(measure.getText(), statement.number()));
    getElement().setAttribute("aria-busy", Boolean.toString(measuring));
    getElement().setAttribute("data-standing", standing().name());
  }

  private void showFold() {
    fold.getElement().setAttribute("aria-expanded", Boolean.toString(isOpen()));
    getElement().setAttribute("data-open", isOpen());
    action.setVisible(isOpen() || running);
  }
}
