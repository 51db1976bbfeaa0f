package symmetry.ui.claims;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import symmetry.claims.Answer;
import symmetry.claims.CourtRecord;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.pool.Studies;
import symmetry.ui.claims.TrialState.Check;
import symmetry.ui.element.Named;
import symmetry.ui.page.Address;
import symmetry.ui.panel.LinkedPage;
import symmetry.ui.panel.PageHead;
import symmetry.ui.shell.MainLayout;

/** The Claims page. Composes the cards, handles the address and starts what is to be measured. */
@Route(value = "claims", layout = MainLayout.class)
@PageTitle("Claims · Symmetry Playground")
class ClaimsView extends LinkedPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
    "d MMMM yyyy",
    Locale.UK
  );

  private static final String TOO_MANY =
    "Not started: %d of your measurements are under way, which is the limit. Wait for one to end, or cancel one.";

  private final Hearings hearings;
  private final CourtBar bar = new CourtBar(this);
  private final ClaimList list;
  private ClaimsAddress shown = ClaimsAddress.PLAIN;
  private CompletableFuture<OptionalDouble> expected = CompletableFuture.completedFuture(
    OptionalDouble.empty()
  );

  ClaimsView(Hearings hearings) {
    super("claims");
    this.hearings = hearings;
    list = new ClaimList(hearings::state, this);
    add(Named.styled("page claims", new Main(introduction(), messages, bar, list)));
  }

  private static PageHead introduction() {
    CourtRecord record = CourtRecord.shipped();
    Span measured = new Span(
      "Measured with engine version %s on %s. ".formatted(
        record.engine(),
        DAY.format(record.measured())
      )
    );
    measured.setId("measured");
    return new PageHead(
      "Claims on trial",
      new Span(
        "%d things people say about how weights should start: %d paraphrased from ".formatted(
          Statements.all().size(),
          Statements.OF_THE_THREAD
        )
      ),
      new Anchor(Answer.THREAD, "a thread on Stack Overflow", AnchorTarget.BLANK),
      new Span(
        " (%s), the rest from papers and practice. Each is an experiment, and its figures decide. ".formatted(
          Answer.LICENCE
        )
      ),
      measured,
      new Span("Measure again, and you get the same figures to the last bit.")
    );
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query) {
    Parsed<ClaimsAddress> parsed = ClaimsAddress.parse(query);
    shown = parsed.value();
    return parsed.problems();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    hearings.open(this);
    showHearings();
    super.onAttach(event);
  }

  @Override
  protected void arrive() {
    Optional<ClaimCard> linked = shown.claim().flatMap(list::numbered);
    list.cards().forEach(card -> card.setOpen(linked.equals(Optional.of(card))));
    address.arrive(shown.query());
    showStandings();
    expect();
    linked.ifPresent(ClaimCard::reveal);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    expected.cancel(false);
    hearings.close(this);
  }

  /** Says how long it would take to measure what is shown, once that is known. */
  private void expect() {
    expected.cancel(false);
    UI ui = UI.getCurrent();
    expected = hearings.expected(list.visible().map(ClaimCard::statement).toList());
    expected.thenAccept(seconds -> {
      if (seconds.isPresent()) ui.access(() -> bar.expect(seconds.getAsDouble()));
    });
  }

  void toggle(ClaimCard card) {
    card.setOpen(!card.isOpen());
    Optional<Integer> number = Optional.of(card.statement().number());
    if (card.isOpen()) shown = shown.withClaim(number);
    else if (shown.claim().equals(number)) shown = shown.withClaim(Optional.empty());
    enter();
  }

  /** What was open is folded: it would be in the way of what is asked for. */
  void filter(ClaimsAddress changed) {
    shown = changed.withClaim(Optional.empty());
    list.cards().forEach(card -> card.setOpen(false));
    enter();
    expect();
  }

  void measure(Statement statement) {
    if (!hearings.isMeasuring(statement)) measure(Seat.of(statement), false);
  }

  void cancel(Statement statement) {
    hearings.runOf(statement).ifPresent(CourtRun::cancel);
  }

  void measureShown() {
    if (hearings.courtRun().isPresent()) return;
    List<Seat> seats = list
      .visible()
      .map(ClaimCard::statement)
      .filter(statement -> !hearings.isMeasuring(statement))
      .flatMap(statement -> Seat.of(statement).stream())
      .toList();
    if (!seats.isEmpty()) measure(seats, true);
  }

  void cancelRun() {
    hearings.courtRun().ifPresent(CourtRun::cancel);
  }

  private void measure(List<Seat> seats, boolean whole) {
    messages.clear();
    if (!hearings.measure(seats, whole)) {
      messages.showRefusal(TOO_MANY.formatted(Studies.MAX_PER_OWNER));
    }
  }

  /** Something was heard, started or ended. */
  void changed() {
    showHearings();
    showStandings();
  }

  void failed(String sentence) {
    messages.showFailure(sentence);
  }

  private void showHearings() {
    for (ClaimCard card : list.cards()) {
      Optional<CourtRun> own = hearings.runOf(card.statement());
      card.show(
        ClaimList.states(card.statement(), hearings::state),
        own.map(run -> OptionalDouble.of(run.share())).orElseGet(OptionalDouble::empty)
      );
    }
    hearings.courtRun().ifPresentOrElse(this::showProgress, this::showIdle);
  }

  private void showProgress(CourtRun run) {
    List<Statement> statements = run.seats().stream().map(Seat::statement).distinct().toList();
    long open = statements.stream().filter(hearings::isMeasuring).count();
    bar.showRunning(run.begun(), run.share(), statements.size() - (int) open, statements.size());
  }

  private void showIdle() {
    List<Check> checks = list.cards().stream().map(ClaimCard::check).toList();
    int different = Collections.frequency(checks, Check.DIFFERENT);
    bar.showIdle(different + Collections.frequency(checks, Check.SAME), different);
  }

  private void enter() {
    address.enter(shown.query(), Address.Change.SETUP);
    showStandings();
  }

  private void showStandings() {
    list.show(shown);
    bar.showStandings(list.standings(), list.judgements());
    bar.showFilter(shown, (int) list.visible().count(), list.cards().size());
  }
}
