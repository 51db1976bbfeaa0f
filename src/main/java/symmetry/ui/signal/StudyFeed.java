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
import symmetry.session.Studies;
import symmetry.session.StudyListener;
import symmetry.session.StudyRun;
import symmetry.study.Task;

/**
 * A study under way for a page. What it finds is gathered and told with the session locked, ten times a
 * second at most; after {@link #cancel} nothing more is told.
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
  private @Nullable StudyRun run;
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
   * Starts a study.
   *
   * @return empty if the owner has too many under way
   */
  static <R> Optional<StudyFeed<R>> start(
    Studies studies,
    Object owner,
    UI ui,
    List<? extends Task<R>> tasks,
    Watcher<R> watcher
  ) {
    StudyFeed<R> feed = new StudyFeed<>(ui, watcher);
    Optional<StudyRun> started = studies.start(owner, tasks, feed.new Ear());
    synchronized (feed) {
      feed.run = started.orElse(null);
    }
    return started.map(_ -> feed);
  }

  synchronized void cancel() {
    silent = true;
    if (run != null) run.cancel();
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
      cancel();
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
