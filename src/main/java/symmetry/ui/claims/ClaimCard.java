package symmetry.ui.claims;

import com.vaadin.flow.component.button.Button;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symmetry.claims.Judgement;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Statement;
import symmetry.claims.Verdict;

/** A statement: who said it, where it stands, and unfolded its two trials side by side. */
final class ClaimCard extends Article {

  /** What a person does on a card. */
  interface Actions {
    void run(ClaimCard card, Set<Side> sides);

    void cancel(ClaimCard card);

    void toggle(ClaimCard card);
  }

  private static final String REVEAL = """
  const reveal = () => {
    if (!this.clientWidth) return requestAnimationFrame(reveal);
    this.scrollIntoView();
    $0.focus({ preventScroll: true });
  };
  reveal();""";

  private final Statement statement;
  private final Actions actions;
  private final Map<Side, TrialState> states = new EnumMap<>(Side.class);
  private final NativeButton fold;
  private final VerdictBadge badge = new VerdictBadge();
  private final Paragraph reason = new Paragraph();
  private final VerdictBadge flippedBadge = new VerdictBadge();
  private final Div flip;
  private final Button run = new Button("Run");
  private final Button cancel = new Button("Cancel");
  private final ProgressBar progress = new ProgressBar();
  private Optional<ClaimDetails> details = Optional.empty();

  ClaimCard(Statement statement, Actions actions) {
    this.statement = statement;
    this.actions = actions;
    for (Side side : Side.values()) states.put(side, TrialState.UNMEASURED);
    String number = Integer.toString(statement.number());
    setId("claim-" + number);
    addClassName("claim");
    RouterLink link = new RouterLink(number, ClaimsView.class);
    link.setQueryParameters(QueryParameters.of("claim", number));
    link.addClassName("claim-number");
    link.getElement().setAttribute("aria-label", "Link to claim " + number);
    fold = new NativeButton(statement.paraphrase(), e -> actions.toggle(this));
    fold.addClassName("claim-fold");
    Paragraph who = new Paragraph(statement.author() + " · " + statement.theme().words());
    who.addClassName("claim-who");
    Div said = new Div(new H3(fold), who);
    said.addClassName("claim-said");
    reason.addClassName("reason");
    flip = new Div(new Span(statement.condition() + ":"), flippedBadge);
    flip.addClassName("claim-flip");
    Div ruling = new Div(badge, reason, flip);
    ruling.addClassName("claim-ruling");
    Div head = new Div(link, said, ruling, buttons());
    head.addClassName("claim-head");
    add(head);
    showStanding();
    showFold();
  }

  private Div buttons() {
    String name = " claim " + statement.number();
    run.setId("run-" + statement.number());
    run.setAriaLabel("Run" + name);
    run.addThemeVariants(ButtonVariant.SMALL);
    run.addClickListener(e -> actions.run(this, Set.of(Side.values())));
    cancel.setId("cancel-" + statement.number());
    cancel.setAriaLabel("Cancel" + name);
    cancel.addThemeVariants(ButtonVariant.SMALL);
    cancel.addClickListener(e -> actions.cancel(this));
    cancel.setVisible(false);
    progress.getElement().setAttribute("aria-label", "Progress of" + name);
    progress.setVisible(false);
    Div buttons = new Div(run, cancel, progress);
    buttons.addClassName("claim-action");
    return buttons;
  }

  Statement statement() {
    return statement;
  }

  Standing standing() {
    return Standing.of(verdict(Side.AS_SAID));
  }

  boolean isOpen() {
    return details.isPresent();
  }

  /** Both trials, if they were heard. */
  Optional<Judgement> judgement() {
    Optional<Hearing> asSaid = states.get(Side.AS_SAID).hearing();
    Optional<Hearing> flipped = states.get(Side.FLIPPED).hearing();
    return asSaid.flatMap(a -> flipped.map(f -> new Judgement(statement, a, f)));
  }

  void setOpen(boolean open) {
    if (open == isOpen()) return;
    details.ifPresent(this::remove);
    details = open
      ? Optional.of(new ClaimDetails(statement, side -> actions.run(this, Set.of(side))))
      : Optional.empty();
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

  /** A trial is waiting or under way; by a run of this card's own, it can be cancelled here. */
  void await(Side side, boolean own) {
    set(side, states.get(side).awaited());
    cancel.setVisible(own);
    progress.setVisible(own);
    progress.setValue(0);
  }

  void showProgress(double share) {
    progress.setValue(share);
  }

  void heard(Side side, Hearing hearing) {
    set(side, TrialState.heard(hearing));
  }

  /** Nothing more comes; a trial still awaited stays as it was. */
  void stop(Side side) {
    if (states.get(side).measuring()) set(side, states.get(side).stopped());
    cancel.setVisible(false);
    progress.setVisible(false);
  }

  private void set(Side side, TrialState state) {
    states.put(side, state);
    showStanding();
    details.ifPresent(d -> d.show(side, state));
  }

  private Optional<Verdict> verdict(Side side) {
    return states.get(side).verdict();
  }

  private void showStanding() {
    show(badge, Side.AS_SAID);
    show(flippedBadge, Side.FLIPPED);
    flip.setVisible(verdict(Side.FLIPPED).isPresent());
    reason.setText(
      states
        .get(Side.AS_SAID)
        .hearing()
        .map(h -> h.ruling().reason())
        .orElse(statement.trial().exhibits().getFirst().question() + " Press Run.")
    );
    boolean measuring = isMeasuring();
    run.setVisible(!measuring);
    run.setText(judgement().isPresent() ? "Run again" : "Run");
    getElement().setAttribute("aria-busy", Boolean.toString(measuring));
    getElement().setAttribute("data-standing", standing().name());
  }

  boolean isMeasuring() {
    return states.values().stream().anyMatch(TrialState::measuring);
  }

  private void show(VerdictBadge shown, Side side) {
    if (states.get(side).measuring()) shown.showMeasuring();
    else shown.show(Standing.of(verdict(side)));
  }

  private void showFold() {
    fold.getElement().setAttribute("aria-expanded", Boolean.toString(isOpen()));
    getElement().setAttribute("data-open", isOpen());
  }
}
