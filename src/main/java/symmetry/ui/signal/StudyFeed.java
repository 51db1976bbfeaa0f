package symmetry.ui.signal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import symmetry.pool.StudyListener;
import symmetry.session.KeptStudy;
import symmetry.session.StudyShelf;
import symmetry.study.Task;

/**
 * A study that a page follows. What it finds is gathered and told with the session locked, ten times a
 * second at most; after {@link #cancel} and {@link #leave} nothing more is told.
 *
 * @param <R> what a task finds
 */
final class StudyFeed<R> {

  /** Hears of it; called with the session locked. */
  interface Watcher<R> {
    /**
     * @param news results since the last time, by index
     * @param share of the work that is done
     */
    void found(Map<Integer, R> news, double share);

    /** All is found, or it failed. */
    void ended(Optional<String> failure);
  }

  private static final long GAP_NANOS = Duration.ofMillis(100).toNanos();

  private final UI ui;
  private final Watcher<R> watcher;

  /** Guarded by this, as all below. */
  private Map<Integer, R> news = new TreeMap<>();

  private double share;
  private @Nullable KeptStudy study;
  private @Nullable String failure;
  private boolean over;
  private boolean silent;
  private boolean telling;
  private long toldAt = System.nanoTime() - GAP_NANOS;

  private StudyFeed(UI ui, Watcher<R> watcher) {
    this.ui = ui;
    this.watcher = watcher;
  }

  /**
   * Follows a study, which is begun unless it is kept.
   *
   * @return empty if too much is under way
   */
  static <R> Optional<StudyFeed<R>> follow(
    StudyShelf shelf,
    Object key,
    UI ui,
    List<? extends Task<R>> tasks,
    Watcher<R> watcher
  ) {
    StudyFeed<R> feed = new StudyFeed<>(ui, watcher);
    return feed.follow(shelf.follow(key, tasks, feed.new Ear()));
  }

  /**
   * Begins a study, even where an equal one is kept.
   *
   * @return empty if too much is under way
   */
  static <R> Optional<StudyFeed<R>> begin(
    StudyShelf shelf,
    Object key,
    UI ui,
    List<? extends Task<R>> tasks,
    Watcher<R> watcher
  ) {
    StudyFeed<R> feed = new StudyFeed<>(ui, watcher);
    return feed.follow(shelf.begin(key, tasks, feed.new Ear()));
  }

  /** Follows a study that is kept. */
  static <R> Optional<StudyFeed<R>> find(StudyShelf shelf, Object key, UI ui, Watcher<R> watcher) {
    StudyFeed<R> feed = new StudyFeed<>(ui, watcher);
    return feed.follow(shelf.find(key, feed.new Ear()));
  }

  private Optional<StudyFeed<R>> follow(Optional<KeptStudy> followed) {
    synchronized (this) {
      study = followed.orElse(null);
    }
    return followed.map(_ -> this);
  }

  /** When the study was begun, as {@link System#nanoTime} says it. */
  synchronized long begunAt() {
    return study == null ? System.nanoTime() : study.begunAt();
  }

  /** Ends the study. */
  void cancel() {
    KeptStudy ended = silence();
    if (ended != null) ended.cancel();
  }

  /** Lets the study go on unseen. */
  void leave() {
    KeptStudy left = silence();
    if (left != null) left.leave();
  }

  private synchronized @Nullable KeptStudy silence() {
    silent = true;
    return study;
  }

  private void change(Runnable change) {
    synchronized (this) {
      change.run();
      if (telling || silent) return;
      telling = true;
      long wait = Math.max(0, toldAt + GAP_NANOS - System.nanoTime());
      CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::knock);
    }
  }

  private void knock() {
    try {
      ui.access(this::tell);
    } catch (UIDetachedException gone) {
      leave();
    }
  }

  private void tell() {
    Map<Integer, R> found;
    double done;
    Optional<String> fault;
    boolean last;
    synchronized (this) {
      telling = false;
      if (silent) return;
      toldAt = System.nanoTime();
      found = news;
      news = new TreeMap<>();
      done = share;
      fault = Optional.ofNullable(failure);
      last = over;
      silent = last;
    }
    watcher.found(found, done);
    if (last) watcher.ended(fault);
  }

  /** Called by one pool thread at a time. */
  private final class Ear implements StudyListener<R> {

    @Override
    public void result(int index, R result) {
      change(() -> news.put(index, result));
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
        failure = sentence;
        over = true;
      });
    }
  }
}
