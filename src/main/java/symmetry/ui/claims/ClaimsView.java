package symmetry.ui.claims;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import symmetry.claims.Answer;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Statements;
import symmetry.session.Studies;
import symmetry.session.Visitor;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Messages;
import symmetry.ui.shell.MainLayout;

/** The Claims page. Composes the cards, handles the address and starts what is to be measured. */
@Route(value = "claims", layout = MainLayout.class)
@PageTitle("Claims · Symmetry Playground")
class ClaimsView extends Div implements BeforeEnterObserver, ClaimCard.Actions, CourtBar.Actions {

  private static final String TOO_MANY =
    "Not started: %d of your measurements are under way, which is the limit. Wait for one to end, or cancel one.";

  private final Studies studies;
  private final Visitor visitor;
  private final Address address = new Address("claims");
  private final Messages messages = new Messages();
  private final CourtBar bar = new CourtBar(this);
  private final ClaimList list = new ClaimList(this);
  private final Map<ClaimCard, CourtRun> cardRuns = new HashMap<>();
  private Optional<CourtRun> courtRun = Optional.empty();
  private ClaimsAddress shown = ClaimsAddress.PLAIN;

  ClaimsView(Studies studies, Visitor visitor) {
    this.studies = studies;
    this.visitor = visitor;
    Main page = new Main(introduction(), messages, bar, list);
    page.addClassName("claims");
    add(address, page);
  }

  private static Header introduction() {
    Paragraph what = new Paragraph(
      new Span(
        "%d things people say about how weights should start: %d paraphrased from ".formatted(
          Statements.all().size(),
          Statements.OF_THE_THREAD
        )
      ),
      new Anchor(Answer.THREAD, "a thread on Stack Overflow", AnchorTarget.BLANK),
      new Span(
        " (%s), the rest from papers. Each is an experiment. Nothing is judged in advance: run one, and the figures decide.".formatted(
          Answer.LICENCE
        )
      )
    );
    Header header = new Header(new H1("Claims on trial"), what);
    header.addClassName("claims-header");
    return header;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ClaimsAddress.Parsed parsed = ClaimsAddress.parse(
      event.getLocation().getQueryParameters().getParameters()
    );
    shown = parsed.address();
    messages.showProblems(parsed.problems());
    if (isAttached()) arrive();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    arrive();
  }

  private void arrive() {
    Optional<ClaimCard> linked = shown.claim().flatMap(list::numbered);
    list.cards().forEach(card -> card.setOpen(linked.equals(Optional.of(card))));
    address.arrive(shown.query());
    showStandings();
    linked.ifPresent(ClaimCard::reveal);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    courtRun.ifPresent(CourtRun::cancel);
    List.copyOf(cardRuns.values()).forEach(CourtRun::cancel);
  }

  @Override
  public void toggle(ClaimCard card) {
    card.setOpen(!card.isOpen());
    Optional<Integer> number = Optional.of(card.statement().number());
    if (card.isOpen()) shown = shown.withClaim(number);
    else if (shown.claim().equals(number)) shown = shown.withClaim(Optional.empty());
    show();
  }

  /** What was open is folded: it would be in the way of what is asked for. */
  @Override
  public void filter(ClaimsAddress changed) {
    shown = changed.withClaim(Optional.empty());
    list.cards().forEach(card -> card.setOpen(false));
    show();
  }

  @Override
  public void run(ClaimCard card, Set<Side> sides) {
    if (card.isMeasuring()) return;
    List<Seat> seats = sides
      .stream()
      .map(side -> new Seat(card, side))
      .toList();
    Optional<CourtRun> started = start(seats, new CardWatcher(card, seats));
    if (started.isEmpty()) return;
    cardRuns.put(card, started.get());
    seats.forEach(seat -> card.await(seat.side(), true));
    if (!card.isOpen()) toggle(card);
  }

  @Override
  public void cancel(ClaimCard card) {
    Optional.ofNullable(cardRuns.get(card)).ifPresent(CourtRun::cancel);
  }

  @Override
  public void runShown() {
    List<Seat> seats = list
      .visible()
      .filter(card -> !card.isMeasuring())
      .flatMap(card -> Stream.of(Side.values()).map(side -> new Seat(card, side)))
      .toList();
    CourtWatcher watcher = new CourtWatcher(seats);
    courtRun = start(seats, watcher);
    if (courtRun.isEmpty()) return;
    seats.forEach(seat -> seat.card().await(seat.side(), false));
    watcher.showProgress(0);
  }

  @Override
  public void cancelRun() {
    courtRun.ifPresent(CourtRun::cancel);
  }

  private Optional<CourtRun> start(List<Seat> seats, CourtRun.Watcher watcher) {
    messages.clear();
    Optional<CourtRun> started = CourtRun.start(
      studies,
      visitor,
      getUI().orElseThrow(),
      seats,
      watcher
    );
    if (started.isEmpty()) messages.showRefusal(TOO_MANY.formatted(Studies.MAX_PER_OWNER));
    return started;
  }

  private void show() {
    address.enter(shown.query(), Address.Change.SETUP);
    showStandings();
  }

  private void showStandings() {
    list.show(shown);
    bar.showFilter(shown, (int) list.visible().count(), list.cards().size());
    bar.showStandings(list.standings(), list.judgements());
  }

  private void take(List<Seat> seats, SequencedMap<Integer, Hearing> heard) {
    heard.forEach((k, hearing) -> seats.get(k).card().heard(seats.get(k).side(), hearing));
    if (!heard.isEmpty()) showStandings();
  }

  private void end(List<Seat> seats, Optional<String> failure) {
    seats.forEach(seat -> seat.card().stop(seat.side()));
    failure.ifPresent(messages::showFailure);
  }

  /** One card's own run. */
  private final class CardWatcher implements CourtRun.Watcher {

    private final ClaimCard card;
    private final List<Seat> seats;

    CardWatcher(ClaimCard card, List<Seat> seats) {
      this.card = card;
      this.seats = seats;
    }

    @Override
    public void update(SequencedMap<Integer, Hearing> heard, double share) {
      card.showProgress(share);
      take(seats, heard);
    }

    @Override
    public void ended(Optional<String> failure) {
      cardRuns.remove(card);
      end(seats, failure);
    }
  }

  /** The run of all cards shown. */
  private final class CourtWatcher implements CourtRun.Watcher {

    private final List<Seat> seats;

    CourtWatcher(List<Seat> seats) {
      this.seats = seats;
    }

    void showProgress(double share) {
      bar.showRunning(share, ruled(), cards());
    }

    @Override
    public void update(SequencedMap<Integer, Hearing> heard, double share) {
      take(seats, heard);
      showProgress(share);
    }

    @Override
    public void ended(Optional<String> failure) {
      courtRun = Optional.empty();
      bar.showIdle("%d of %d ruled".formatted(ruled(), cards()));
      end(seats, failure);
    }

    private int ruled() {
      return (
        cards() -
        (int) seats.stream().map(Seat::card).distinct().filter(ClaimCard::isMeasuring).count()
      );
    }

    private int cards() {
      return seats.size() / Side.values().length;
    }
  }
}
