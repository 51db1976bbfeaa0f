package symmetry.ui.claims;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import symmetry.claims.Docket;
import symmetry.claims.Judgement.Hearing;
import symmetry.session.Studies;
import symmetry.session.StudyListener;
import symmetry.session.StudyRun;
import symmetry.study.Figures;

/**
 * Trials being measured for a page, on the study pool. What comes of them is gathered and told with the
 * session locked, ten times a second at most.
 */
final class CourtRun {

  /** Hears of a run; called with the session locked. */
  interface Watcher {
    /** Trials heard since the last time, by index, and the share of the measuring that is done. */
    void update(SequencedMap<Integer, Hearing> heard, double share);

    /** Nothing more will come. */
    void ended(Optional<String> failure);
  }

  private static final long GAP_NANOS = Duration.ofMillis(100).toNanos();

  private final UI ui;
  private final Watcher watcher;
  private final Docket docket;

  /** Guarded by this, as all fields below. */
  private SequencedMap<Integer, Hearing> heard = new TreeMap<>();

  private double share;
  private Optional<StudyRun> study = Optional.empty();
  private Optional<String> failure = Optional.empty();
  private boolean over;
  private boolean told;
  private boolean telling;
  private long toldAt = System.nanoTime() - GAP_NANOS;

  private CourtRun(UI ui, Docket docket, Watcher watcher) {
    this.ui = ui;
    this.docket = docket;
    this.watcher = watcher;
  }

  /**
   * Starts measuring.
   *
   * @param owner whose runs are counted together
   * @return empty if the owner has too many under way
   */
  static Optional<CourtRun> start(
    Studies studies,
    Object owner,
    UI ui,
    List<Seat> seats,
    Watcher watcher
  ) {
    Docket docket = new Docket(seats.stream().map(Seat::trial).toList());
    CourtRun run = new CourtRun(ui, docket, watcher);
    Optional<StudyRun> study = studies.start(owner, docket.tasks(), run.new Ear());
    synchronized (run) {
      run.study = study;
    }
    return study.map(_ -> run);
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
    try {
      ui.access(this::tell);
    } catch (UIDetachedException gone) {
      synchronized (this) {
        told = true;
        study.ifPresent(StudyRun::cancel);
      }
    }
  }

  private void tell() {
    SequencedMap<Integer, Hearing> news;
    double done;
    boolean last;
    synchronized (this) {
      telling = false;
      if (told) return;
      toldAt = System.nanoTime();
      news = heard;
      heard = new TreeMap<>();
      done = share;
      last = over;
      told = last;
    }
    watcher.update(news, done);
    if (last) watcher.ended(failure);
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
