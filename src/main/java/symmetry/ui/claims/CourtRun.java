package symmetry.ui.claims;

import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import symmetry.claims.Docket;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.exhibit.Figures;
import symmetry.pool.Studies;
import symmetry.pool.StudyListener;
import symmetry.pool.StudyRun;

/**
 * Trials being measured for a visitor, on the study pool. What comes of them is gathered and told with
 * the session locked, ten times a second at most.
 */
final class CourtRun {

  /** Hears of a run; called with the session locked. */
  interface Watcher {
    /** Trials heard since the last time, by the index of their seat. */
    void update(CourtRun run, SequencedMap<Integer, Hearing> heard);

    /** Nothing more will come. */
    void ended(CourtRun run, Optional<String> failure);
  }

  private static final long GAP_NANOS = Duration.ofMillis(100).toNanos();

  private final VaadinSession session;
  private final List<Seat> seats;
  private final boolean whole;
  private final Watcher watcher;
  private final Docket docket;

  private final long begun = System.nanoTime();

  /** As it was told last. */
  private double shown;

  /** Guarded by this, as all fields below. */
  private SequencedMap<Integer, Hearing> heard = new TreeMap<>();

  private double share;
  private Optional<StudyRun> study = Optional.empty();
  private Optional<String> failure = Optional.empty();
  private boolean over;
  private boolean told;
  private boolean telling;
  private long toldAt = System.nanoTime() - GAP_NANOS;

  private CourtRun(VaadinSession session, List<Seat> seats, boolean whole, Watcher watcher) {
    this.session = session;
    this.seats = List.copyOf(seats);
    this.whole = whole;
    this.watcher = watcher;
    docket = new Docket(seats.stream().map(Seat::trial).toList());
  }

  /**
   * Starts measuring.
   *
   * @param owner whose runs are counted together
   * @param whole whether it counts as a run of the court, or of one statement
   * @return empty if the owner has too many under way
   */
  static Optional<CourtRun> start(
    Studies studies,
    Object owner,
    VaadinSession session,
    List<Seat> seats,
    boolean whole,
    Watcher watcher
  ) {
    CourtRun run = new CourtRun(session, seats, whole, watcher);
    Optional<StudyRun> study = studies.start(owner, run.docket.tasks(), run.new Ear());
    synchronized (run) {
      run.study = study;
    }
    return study.map(_ -> run);
  }

  List<Seat> seats() {
    return seats;
  }

  boolean whole() {
    return whole;
  }

  /** When, by {@link System#nanoTime}. */
  long begun() {
    return begun;
  }

  /** The share of the measuring that is done. */
  double share() {
    return shown;
  }

  /** Stops without a word: the visitor is gone. */
  synchronized void abandon() {
    told = true;
    study.ifPresent(StudyRun::cancel);
  }

  /** Stops at once: tells what is known and that it ended, before this returns. */
  void cancel() {
    synchronized (this) {
      study.ifPresent(StudyRun::cancel);
      over = true;
    }
    tell();
  }

  private void change(Runnable change) {
    synchronized (this) {
      change.run();
      if (telling || told) return;
      telling = true;
      long wait = Math.max(0, toldAt + GAP_NANOS - System.nanoTime());
      CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::knock);
    }
  }

  private void knock() {
    session.access(this::tell);
  }

  private void tell() {
    SequencedMap<Integer, Hearing> news;
    boolean last;
    synchronized (this) {
      telling = false;
      if (told) return;
      toldAt = System.nanoTime();
      news = heard;
      heard = new TreeMap<>();
      shown = share;
      last = over;
      told = last;
    }
    watcher.update(this, news);
    if (last) watcher.ended(this, failure);
  }

  /** Called by one pool thread at a time. */
  private final class Ear implements StudyListener<Figures> {

    @Override
    public void result(int index, Figures figures) {
      SequencedMap<Integer, Hearing> ruled = docket.take(index, figures);
      change(() -> heard.putAll(ruled));
    }

    @Override
    public void progress(double reached) {
      change(() -> share = reached);
    }

    @Override
    public void done() {
      change(() -> over = true);
    }

    @Override
    public void cancelled() {
      change(() -> over = true);
    }

    @Override
    public void failed(String sentence) {
      change(() -> {
        failure = Optional.of(sentence);
        over = true;
      });
    }
  }
}
