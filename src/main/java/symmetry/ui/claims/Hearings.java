package symmetry.ui.claims;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import symmetry.claims.ClaimsInquiry;
import symmetry.claims.CourtRecord;
import symmetry.claims.Docket;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Statement;
import symmetry.pool.Expectation;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;
import symmetry.pool.Studies;
import symmetry.session.Visitor;

/**
 * What one visitor knows of all trials, and what is being measured for them: kept, and going on,
 * while pages come and go. Used with the session locked.
 */
@SpringComponent
@VaadinSessionScope
class Hearings {

  private final Studies studies;
  private final Visitor visitor;
  private final Map<Seat, TrialState> states = new HashMap<>();
  private final List<CourtRun> runs = new ArrayList<>();
  private final List<ClaimsView> pages = new ArrayList<>();

  Hearings(Studies studies, Visitor visitor) {
    this.studies = studies;
    this.visitor = visitor;
  }

  void open(ClaimsView page) {
    pages.add(page);
  }

  void close(ClaimsView page) {
    pages.remove(page);
  }

  TrialState state(Seat seat) {
    return states.computeIfAbsent(seat, s ->
      new TrialState(
        CourtRecord.shipped().hearing(s.statement(), s.side()),
        Optional.empty(),
        false
      )
    );
  }

  /** The run of many statements that is under way. */
  Optional<CourtRun> courtRun() {
    return runs.stream().filter(CourtRun::whole).findFirst();
  }

  /** A statement's own run that is under way. */
  Optional<CourtRun> runOf(Statement statement) {
    return runs
      .stream()
      .filter(run -> !run.whole() && run.seats().getFirst().statement().equals(statement))
      .findFirst();
  }

  boolean isMeasuring(Statement statement) {
    return Seat.of(statement)
      .stream()
      .anyMatch(seat -> state(seat).measuring());
  }

  /** Starts measuring, as one {@link CourtRun}; false if there is no room for it. */
  boolean measure(List<Seat> seats, boolean whole) {
    Docket docket = new Docket(seats.stream().map(Seat::trial).toList());
    var started = InquiryRun.start(studies, visitor, docket);
    started.ifPresent(run -> {
      runs.add(new CourtRun(seats, whole, run, this::update));
      for (Seat seat : seats) states.put(seat, state(seat).awaited());
      pages.forEach(ClaimsView::changed);
    });
    return started.isPresent();
  }

  /** Seconds that hearing some statements would take on this machine, if that can be told. */
  CompletableFuture<OptionalDouble> expected(List<Statement> statements) {
    return Expectation.of(studies, visitor, new ClaimsInquiry(statements));
  }

  @PreDestroy
  void cancelAll() {
    runs.forEach(CourtRun::abandon);
  }

  private void update(CourtRun run, InquiryStatus<SequencedMap<Integer, Hearing>> status) {
    status.figures().forEach((k, hearing) -> {
      Seat seat = run.seats().get(k);
      if (run.tell(k)) states.put(seat, state(seat).heard(hearing));
    });
    if (status.hasEnded()) {
      runs.remove(run);
      for (Seat seat : run.seats()) states.put(seat, state(seat).stopped());
    }
    pages.forEach(ClaimsView::changed);
    status.fault().ifPresent(sentence -> pages.forEach(page -> page.failed(sentence)));
  }
}
