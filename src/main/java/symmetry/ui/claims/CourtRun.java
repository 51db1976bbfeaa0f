package symmetry.ui.claims;

import com.vaadin.flow.server.VaadinSession;
import java.util.BitSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import symmetry.claims.Docket;
import symmetry.claims.Judgement.Hearing;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;
import symmetry.ui.study.Follower;

/** Trials being measured for a visitor. Used with the session locked. */
final class CourtRun {

  private final List<Seat> seats;
  private final boolean whole;
  private final InquiryRun<SequencedMap<Integer, Hearing>> run;
  private final Follower<SequencedMap<Integer, Hearing>> follower;

  /** Seats that were told what was heard. */
  private final BitSet told = new BitSet();

  /**
   * @param whole whether it counts as a run of the court, or of one statement
   * @param run of a {@link Docket} with the trials of these seats
   * @param listener hears how it stands, some times a second
   */
  CourtRun(
    List<Seat> seats,
    boolean whole,
    InquiryRun<SequencedMap<Integer, Hearing>> run,
    BiConsumer<CourtRun, InquiryStatus<SequencedMap<Integer, Hearing>>> listener
  ) {
    this.seats = List.copyOf(seats);
    this.whole = whole;
    this.run = run;
    follower = new Follower<>(run, VaadinSession.getCurrent()::access, status ->
      listener.accept(this, status)
    );
  }

  List<Seat> seats() {
    return seats;
  }

  boolean whole() {
    return whole;
  }

  /** When, by {@link System#nanoTime}. */
  long begun() {
    return run.begunAt();
  }

  /** The share of the measuring that is done. */
  double share() {
    return run.status().progress();
  }

  /** Whether a seat is told for the first time. */
  boolean tell(int seat) {
    boolean news = !told.get(seat);
    told.set(seat);
    return news;
  }

  void cancel() {
    run.cancel();
  }

  /** Stops without a word: the visitor is gone. */
  void abandon() {
    follower.leave();
    run.cancel();
  }
}
